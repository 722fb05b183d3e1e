package dev.kaizen.rest.secret;

import dev.kaizen.secret.PlatformKeyService;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which platform key wraps the tenants' keys. */
@Schema(name = "PlatformKey", example = "{\"current\":\"file:3f2a91c07b5de846\",\"behind\":0}")
public record PlatformKeyJson(
    @Schema(description = "Where it is kept, and its id") String current,
    @Schema(description = "How many tenants' keys are wrapped under another one") int behind) {

  static PlatformKeyJson of(PlatformKeyService.State s) {
    return new PlatformKeyJson(s.current(), s.behind());
  }
}
