package dev.kaizen.web.compliance;

import dev.kaizen.compliance.ClauseStatus;
import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.compliance.Report;
import dev.kaizen.compliance.attestation.Attestation;
import dev.kaizen.compliance.finding.Finding;
import dev.kaizen.compliance.finding.Severity;
import dev.kaizen.compliance.incident.Incident;
import dev.kaizen.compliance.privacy.SubjectPlace;
import dev.kaizen.compliance.privacy.SubjectRequest;
import dev.kaizen.compliance.register.RegisterEntry;
import dev.kaizen.compliance.retention.LegalHold;
import dev.kaizen.compliance.retention.RetentionRule;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Tone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the states of compliance are shown. */
final class ControlLook {
  private ControlLook() {}

  static Look of(ControlStatus.Status status) {
    return switch (status) {
      case PASSING -> new Look("check-circle", "Passing", Tone.GOOD);
      case FAILING -> new Look("x-circle", "Failing", Tone.BAD);
      case STALE -> new Look("clock", "Stale", Tone.WAIT);
      case NOT_APPLICABLE -> new Look("minus-circle", "Not applicable", Tone.QUIET);
    };
  }

  static Look of(ClauseStatus.State state) {
    return switch (state) {
      case PASSING -> of(ControlStatus.Status.PASSING);
      case FAILING -> of(ControlStatus.Status.FAILING);
      case STALE -> of(ControlStatus.Status.STALE);
      case NOT_APPLICABLE -> of(ControlStatus.Status.NOT_APPLICABLE);
      case ATTESTED -> new Look("file", "Attested", Tone.BUSY);
      case NOT_COVERED -> new Look("question", "Not covered", Tone.QUIET);
    };
  }

  static Look of(Finding finding, Instant now) {
    if (finding.isOverdue(now)) {
      return new Look("alert", "Overdue", Tone.BAD);
    }
    return switch (finding.status()) {
      case OPEN -> new Look("hourglass", "Open", Tone.WAIT);
      case IN_WORK -> new Look("spin", "In work", Tone.BUSY);
      case ACCEPTED -> new Look("pause", "Risk accepted", Tone.QUIET);
      case RESOLVED -> new Look("check-circle", "Resolved", Tone.GOOD);
    };
  }

  static String word(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "critical";
      case HIGH -> "high";
    };
  }

  static Look of(@Nullable RegisterEntry entry) {
    if (entry == null) {
      return new Look("x-circle", "Missing", Tone.BAD);
    }
    return entry.acceptedBy() == null
        ? new Look("hourglass", "To be accepted", Tone.WAIT)
        : new Look("check-circle", "Accepted", Tone.GOOD);
  }

  static Look of(Attestation attestation, Instant now) {
    if (attestation.withdrawal() != null) {
      return new Look("x-circle", "Withdrawn", Tone.QUIET);
    }
    return attestation.inForce(now)
        ? new Look("check-circle", "In force", Tone.GOOD)
        : new Look("clock", "Over", Tone.WAIT);
  }

  static Look of(Incident incident, Instant now) {
    if (!incident.isOpen()) {
      return new Look("check-circle", "Closed", Tone.GOOD);
    }
    return incident.isLate(now)
        ? new Look("alert", "Past 72 hours", Tone.BAD)
        : new Look("hourglass", "Open", Tone.WAIT);
  }

  static Look of(SubjectRequest request, Instant now) {
    if (request.isLate(now)) {
      return new Look("alert", "Past its time", Tone.BAD);
    }
    return switch (request.status()) {
      case OPEN -> new Look("hourglass", "Open", Tone.WAIT);
      case PROPOSED -> new Look("hourglass", "Erasure proposed", Tone.WAIT);
      case DONE -> new Look("check-circle", "Done", Tone.GOOD);
      case REFUSED -> new Look("x-circle", "Refused", Tone.QUIET);
    };
  }

  static Look of(LegalHold hold) {
    return hold.isLive()
        ? new Look("lock", "Holds", Tone.WAIT)
        : new Look("minus-circle", "Released", Tone.QUIET);
  }

  static String word(SubjectRequest.Kind kind) {
    return switch (kind) {
      case ACCESS -> "to be told";
      case PORTABILITY -> "to take it along";
      case RECTIFICATION -> "to have it corrected";
      case ERASURE -> "to be erased";
      case RESTRICTION -> "to have it set aside";
      case OBJECTION -> "to object";
    };
  }

  static String word(SubjectPlace.Kind kind) {
    return switch (kind) {
      case RUN -> "run";
      case REQUEST -> "request for approval";
      case DOCUMENT -> "document";
      case ASSESSMENT -> "assessment";
      case BY_HAND -> "by hand";
    };
  }

  static String word(LegalHold.Scope scope) {
    return switch (scope) {
      case EVERYTHING -> "everything";
      case WORKFLOW -> "workflow";
      case KNOWLEDGE_BASE -> "knowledge base";
      case RUN -> "run";
    };
  }

  static String word(RetentionRule.Kind kind) {
    return switch (kind) {
      case RUNS -> "Runs that ended, with their approvals";
      case REPORTS -> "Compliance reports";
    };
  }

  static String word(Incident.Level level) {
    return switch (level) {
      case LOW -> "low";
      case HIGH -> "high";
      case CRITICAL -> "critical";
    };
  }

  static Look of(Report.Status status) {
    return switch (status) {
      case QUEUED -> new Look("spin", "In the making", Tone.BUSY);
      case READY -> new Look("check-circle", "Ready", Tone.GOOD);
      case FAILED -> new Look("x-circle", "Failed", Tone.BAD);
    };
  }
}
