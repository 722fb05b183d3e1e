package dev.kaizen.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the log found.
 *
 * @param signed how many entries are under a signed head that holds
 * @param firstBroken the sequence number of the first entry that does not hold; null when all do
 * @param problem what is wrong with it, in words; null when all hold
 */
public record AuditVerification(
    boolean intact,
    long entries,
    AuditHead head,
    long signed,
    @Nullable Long firstBroken,
    @Nullable String problem) {

  /** Of a log whose heads were not looked at. */
  public AuditVerification(
      boolean intact,
      long entries,
      AuditHead head,
      @Nullable Long firstBroken,
      @Nullable String problem) {
    this(intact, entries, head, 0, firstBroken, problem);
  }
}
