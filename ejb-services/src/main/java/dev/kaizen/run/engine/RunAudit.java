package dev.kaizen.run.engine;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.run.Run;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.RunEventCodec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * What the audit log keeps of an event: which it was, and the SHA-256 of its text in the journal.
 * So the log proves what the journal says without holding what a document or a person said.
 */
public final class RunAudit {
  private RunAudit() {}

  public static AuditEvent of(Run run, Recorded recorded) {
    RunEvent event = recorded.event();
    Map<String, Object> facts =
        facts(run.workflow(), run.version(), recorded.seq(), event, RunEventCodec.toJson(event));
    return new AuditEvent(action(event, facts), "run", run.id().toString(), facts);
  }

  /** As {@link #of}, with the payload in the text the log keeps, for who has the event's text. */
  public static Texts texts(
      String workflow, int version, long seq, RunEvent event, String eventText) {
    Map<String, Object> facts = facts(workflow, version, seq, event, eventText);
    String action = action(event, facts);
    return new Texts(action, JsonText.canonical(facts));
  }

  public record Texts(String action, String payload) {}

  private static Map<String, Object> facts(
      String workflow, int version, long seq, RunEvent event, String eventText) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("workflow", workflow);
    facts.put("version", version);
    facts.put("seq", seq);
    facts.put("kind", RunEventCodec.kind(event));
    facts.put("eventHash", sha256(eventText));
    return facts;
  }

  private static String action(RunEvent event, Map<String, Object> facts) {
    return switch (event) {
      case RunEvent.Started e -> "run.started";
      case RunEvent.StepCompleted e -> {
        facts.put("node", e.node());
        facts.put("attempt", e.attempt());
        used(e.usage(), facts);
        yield "run.step-completed";
      }
      case RunEvent.StepFailed e -> {
        facts.put("node", e.node());
        facts.put("attempt", e.attempt());
        facts.put("code", e.code().name());
        yield "run.step-failed";
      }
      case RunEvent.ApprovalAsked e -> {
        facts.put("node", e.node());
        yield "run.approval-asked";
      }
      case RunEvent.ApprovalDecided e -> {
        facts.put("node", e.node());
        facts.put("approved", e.approved());
        facts.put("decidedBy", e.decidedBy());
        yield "run.approval-decided";
      }
      case RunEvent.Opened e -> {
        facts.put("node", e.node());
        facts.put("round", e.round());
        yield "run.opened";
      }
      case RunEvent.WaitStarted e -> {
        facts.put("node", e.node());
        yield "run.wait-started";
      }
      case RunEvent.WaitEnded e -> {
        facts.put("node", e.node());
        yield "run.wait-ended";
      }
      case RunEvent.Signalled e -> {
        facts.put("signal", e.name());
        yield "run.signalled";
      }
      case RunEvent.Retried e -> "run.retried";
      case RunEvent.RolledBack e -> {
        facts.put("checkpoint", e.checkpoint());
        facts.put("undo", e.undo().size());
        yield "run.rolled-back";
      }
      case RunEvent.Compensated e -> {
        facts.put("node", e.node());
        facts.put("undone", e.seq());
        used(e.usage(), facts);
        yield "run.compensated";
      }
      case RunEvent.CompensationFailed e -> {
        facts.put("node", e.node());
        facts.put("code", e.code().name());
        yield "run.compensation-failed";
      }
      case RunEvent.Forked e -> {
        facts.put("origin", e.origin());
        facts.put("checkpoint", e.checkpoint());
        yield "run.forked";
      }
      case RunEvent.Paused e -> "run.paused";
      case RunEvent.Resumed e -> "run.resumed";
      case RunEvent.Cancelled e -> "run.cancelled";
      case RunEvent.Completed e -> "run.completed";
      case RunEvent.Failed e -> {
        facts.put("code", e.code().name());
        yield "run.failed";
      }
    };
  }

  private static void used(Usage usage, Map<String, Object> facts) {
    if (usage.modelCalls() > 0) {
      facts.put("modelCalls", usage.modelCalls());
      facts.put("tokensIn", usage.tokensIn());
      facts.put("tokensOut", usage.tokensOut());
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
