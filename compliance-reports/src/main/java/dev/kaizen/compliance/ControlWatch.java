package dev.kaizen.compliance;

import dev.kaizen.audit.Audited;
import dev.kaizen.background.Later;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Has a control assessed soon after an act that can change what it finds, and not only at the next
 * hour. Acts of the same half minute are one assessment, at its end: whoever asks then asks for
 * work that has not begun, so none is lost.
 */
@ApplicationScoped
public class ControlWatch {
  static final Duration SPAN = Duration.ofSeconds(30);

  /** By the beginning of an action. The reading of whole journals is left to the hour. */
  private static final Map<String, List<String>> AFFECTED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("access-review.", List.of("access-reviews")),
              Map.entry("api-key.", List.of("agent-credentials")),
              Map.entry(
                  "approval.decided",
                  List.of("separation-of-duties", "electronic-signatures", "human-oversight")),
              Map.entry("approval.expired", List.of("human-oversight")),
              Map.entry("incident.", List.of("incident-response")),
              Map.entry("key.", List.of("encryption")),
              Map.entry("knowledge.", List.of("provenance", "retention", "subject-rights")),
              Map.entry("legal-hold.", List.of("retention")),
              Map.entry("login-policy.", List.of("strong-authentication")),
              Map.entry("member.", List.of("unique-principals", "access-reviews")),
              Map.entry(
                  "model.", List.of("guarded-connections", "provenance", "processing-record")),
              Map.entry(
                  "register.",
                  List.of(
                      "processing-record",
                      "risk-register",
                      "transparency",
                      "provenance",
                      "retention",
                      "subject-rights")),
              Map.entry("retention.", List.of("retention", "log-retention")),
              Map.entry("secret.", List.of("encryption")),
              Map.entry("subject-request.", List.of("subject-rights", "retention")),
              Map.entry("webhook.created", List.of("guarded-connections")),
              Map.entry(
                  "workflow.published",
                  List.of(
                      "change-management",
                      "processing-record",
                      "risk-register",
                      "transparency",
                      "bounded-agents"))));

  @Inject private Later later;
  @Inject private Clock clock;

  void on(@Observes Audited audited) {
    Instant now = clock.instant();
    long span = now.getEpochSecond() / SPAN.toSeconds();
    Instant end = Instant.ofEpochSecond((span + 1) * SPAN.toSeconds());
    affected(audited.action())
        .forEach(control -> later.ask(AssessControl.NAME, control + "/" + span, end));
  }

  static List<String> affected(String action) {
    return AFFECTED.entrySet().stream()
        .filter(entry -> action.startsWith(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }
}
