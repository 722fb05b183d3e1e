package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.incident.Incident;
import dev.kaizen.rest.request.Texts;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that went wrong, with its clock. */
@Schema(
    name = "Incident",
    example =
        """
        {"id":"0193f0aa-1111-7abc-8def-000000000008","title":"Invoice sent to the wrong customer",
         "level":"high","personalData":true,"status":"open","detectedAt":"2026-11-23T08:40:00Z",
         "notifyBy":"2026-11-26T08:40:00Z","late":false,"openedBy":"cora",
         "openedAt":"2026-11-23T09:00:00Z","notification":null,"closure":null}""")
public record IncidentJson(
    UUID id,
    String title,
    @Schema(enumeration = {"low", "high", "critical"}) String level,
    boolean personalData,
    @Schema(enumeration = {"open", "closed"}) String status,
    Instant detectedAt,
    @Schema(
            description =
                "Until when the authority must be told, 72 hours after the detection; null when no"
                    + " personal data is concerned")
        @Nullable Instant notifyBy,
    @Schema(description = "Whether that time is over with nothing decided") boolean late,
    String openedBy,
    Instant openedAt,
    @Nullable Notification notification,
    @Nullable Closure closure) {
  /** What was decided about telling the authority. */
  @Schema(name = "IncidentNotification")
  public record Notification(
      String by,
      Instant at,
      @Schema(description = "Null when it is not told") @Nullable Instant toldAt,
      @Nullable String reference,
      @Schema(description = "Why it is not told, or was told late") @Nullable String why) {}

  /** The cause, and what was learnt. */
  @Schema(name = "IncidentClosure")
  public record Closure(String by, Instant at, String cause, String lessons) {}

  static IncidentJson of(Incident i, Instant now) {
    Incident.Notification n = i.notification();
    Incident.Closure c = i.closure();
    return new IncidentJson(
        i.id(),
        i.title(),
        Texts.lower(i.level()),
        i.personalData(),
        i.isOpen() ? "open" : "closed",
        i.detectedAt(),
        i.notifyBy(),
        i.isLate(now),
        i.openedBy(),
        i.openedAt(),
        n == null ? null : new Notification(n.by(), n.at(), n.toldAt(), n.reference(), n.why()),
        c == null ? null : new Closure(c.by(), c.at(), c.cause(), c.lessons()));
  }
}
