package dev.kaizen.rest.model;

import dev.kaizen.model.ModelConnection.Provider;
import dev.kaizen.rest.request.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new way to a model. */
@Schema(
    example =
        """
        {"name":"mini","provider":"openai","baseUrl":"https://models.example.com/v1",
         "model":"small-1","apiKey":"…"}""")
public record CreateModel(
    String name,
    @Schema(
            description = "openai is any endpoint that is compatible with it",
            enumeration = {"offline", "openai"})
        String provider,
    @Nullable String baseUrl,
    String model,
    @Schema(description = "Kept encrypted and never told again") @Nullable String apiKey) {

  Provider known() {
    return Texts.word("provider", provider, Provider.class, Provider.OFFLINE);
  }

  /** A record tells all it holds; this one keeps its key to itself. */
  @Override
  public String toString() {
    return "CreateModel[name=%s, provider=%s]".formatted(name, provider);
  }
}
