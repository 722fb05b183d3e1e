package dev.kaizen.rest.tenant;

import dev.kaizen.rest.request.Texts;
import dev.kaizen.tenantadmin.provision.StepRecord;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far one step of a tenant's making is. */
@Schema(
    name = "TenantStep",
    example =
        """
        {"step":"organization","status":"done","attempts":1,"error":null,
         "startedAt":"2026-11-23T09:00:00Z","finishedAt":"2026-11-23T09:00:01Z"}""")
public record TenantStepJson(
    String step,
    @Schema(enumeration = {"pending", "running", "done", "failed", "undone"}) String status,
    int attempts,
    @Nullable String error,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  static TenantStepJson of(StepRecord s) {
    return new TenantStepJson(
        s.step(), Texts.lower(s.status()), s.attempts(), s.error(), s.startedAt(), s.finishedAt());
  }
}
