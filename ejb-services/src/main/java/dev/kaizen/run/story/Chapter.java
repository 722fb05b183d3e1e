package dev.kaizen.run.story;

import dev.kaizen.audit.AuditEntry;
import dev.kaizen.sdk.run.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a run's trail with what the journal holds of it: the prompt, passages, calls and
 * answers of a step, what people were asked and decided.
 *
 * @param event null when the entry has none, or it is gone
 */
public record Chapter(AuditEntry entry, @Nullable Recorded event, Proof proof) {

  /** How far the trail bears the event out. */
  public enum Proof {
    /** The event is the one whose hash the trail holds. */
    PROVED,
    /** The event is not the one whose hash the trail holds: the journal was changed. */
    CHANGED,
    /** The trail holds the hash of an event that the journal does not have. */
    MISSING,
    /** The entry speaks for itself: no event belongs to it. */
    ENTRY_ALONE
  }
}
