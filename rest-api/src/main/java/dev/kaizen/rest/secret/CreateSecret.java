package dev.kaizen.rest.secret;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new secret. */
@Schema(
    example =
        """
        {"name":"mail-relay","purpose":"Password of the mail relay","value":"…"}""")
public record CreateSecret(
    String name,
    String purpose,
    @Schema(description = "1 byte to 64 KiB; never told again") String value) {

  /** What a repeated request is known by: a hash of the value would be a hint of it. */
  Map<String, String> withoutValue() {
    return Map.of("name", name, "purpose", purpose);
  }

  @Override
  public String toString() {
    return "CreateSecret[name=%s]".formatted(name);
  }
}
