package dev.kaizen.rest.secret;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another value in the place of a secret's. */
@Schema(example = "{\"value\":\"…\"}")
public record SecretValue(
    @Schema(description = "Stays as it is when left out") @Nullable String purpose,
    @Schema(description = "1 byte to 64 KiB; never told again") String value) {
  @Override
  public String toString() {
    return "SecretValue[]";
  }
}
