package dev.kaizen.rest.audit;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.verifier.SignedHead;
import dev.kaizen.verifier.Trust;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What whoever asks for a check knows from elsewhere. */
@Schema(
    name = "AuditKnown",
    example =
        """
        {"key":"7dbd2a6ff3c1c4fbb10c4b5ad0d3a1dfc03a5a1d3fb0ba3ab3a01d7c6d5b5f0a","signedHead":null}""")
public record KnownJson(
    @Schema(description = "A key that must have signed, as text or fingerprint")
        @Nullable String key,
    @Schema(description = "The whole text of a signed head: the log must begin with it")
        @Nullable String signedHead) {

  Trust trust() {
    try {
      return new Trust(
          key == null ? Set.of() : Set.of(key),
          signedHead == null ? List.of() : List.of(SignedHead.parse(signedHead)));
    } catch (IllegalArgumentException e) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "signedHead is not one: " + e.getMessage(), e);
    }
  }
}
