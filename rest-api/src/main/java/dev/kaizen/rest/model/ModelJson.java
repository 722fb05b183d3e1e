package dev.kaizen.rest.model;

import dev.kaizen.model.ModelConnection;
import dev.kaizen.rest.request.Texts;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A way to a model. Its key is never told. */
@Schema(
    name = "Model",
    example =
        """
        {"name":"offline","provider":"offline","baseUrl":null,"model":"extractive-1",
         "hasKey":false,"createdBy":"kaizen","createdAt":"2026-11-23T09:00:00Z"}""")
public record ModelJson(
    String name,
    @Schema(enumeration = {"offline", "openai"}) String provider,
    @Nullable String baseUrl,
    String model,
    boolean hasKey,
    String createdBy,
    Instant createdAt) {

  static ModelJson of(ModelConnection m) {
    return new ModelJson(
        m.name(),
        Texts.lower(m.provider()),
        m.baseUrl(),
        m.model(),
        m.hasKey(),
        m.createdBy(),
        m.createdAt());
  }
}
