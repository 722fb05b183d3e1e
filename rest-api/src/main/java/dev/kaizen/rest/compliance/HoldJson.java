package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.retention.LegalHold;
import dev.kaizen.rest.request.Texts;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that must not be destroyed. */
@Schema(
    name = "LegalHold",
    example =
        """
        {"id":"0193f0aa-1111-7abc-8def-00000000000b","scope":"workflow",
         "target":"purchase-approval","reason":"Lawsuit 12 O 345/26","live":true,
         "placedBy":"cora","placedAt":"2026-11-20T09:00:00Z","release":null}""")
public record HoldJson(
    UUID id,
    @Schema(enumeration = {"everything", "workflow", "knowledge-base", "run"}) String scope,
    @Nullable String target,
    String reason,
    boolean live,
    String placedBy,
    Instant placedAt,
    @Nullable Release release) {
  /** Who let it go, and why. */
  @Schema(name = "HoldRelease")
  public record Release(String by, Instant at, String why) {}

  static HoldJson of(LegalHold h) {
    LegalHold.Release r = h.release();
    return new HoldJson(
        h.id(),
        Texts.lower(h.scope()),
        h.target(),
        h.reason(),
        h.isLive(),
        h.placedBy(),
        h.placedAt(),
        r == null ? null : new Release(r.by(), r.at(), r.why()));
  }
}
