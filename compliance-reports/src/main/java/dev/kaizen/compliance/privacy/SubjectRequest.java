package dev.kaizen.compliance.privacy;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked about their own data, and what became of it.
 *
 * @param subject who asked and what they are called; null once that is erased, too
 * @param verified how it was made sure that the person is the one the data tells of
 * @param dueAt a month from when it was received, or three when it was extended
 * @param extendedWhy null while it is not extended
 * @param proposal of an erasure; null while nobody proposed one
 * @param closure null while it is open
 */
public record SubjectRequest(
    UUID id,
    Kind kind,
    @Nullable Subject subject,
    String verified,
    Instant receivedAt,
    Instant dueAt,
    @Nullable String extendedWhy,
    String openedBy,
    Instant openedAt,
    Search search,
    @Nullable Proposal proposal,
    @Nullable Closure closure,
    Status status,
    int revision) {
  private static final Period FIRST = Period.ofMonths(1);
  private static final Period EXTENDED = Period.ofMonths(3);

  /** What may be asked: GDPR Articles 15, 20, 16, 17, 18 and 21. */
  public enum Kind {
    ACCESS,
    PORTABILITY,
    RECTIFICATION,
    ERASURE,
    RESTRICTION,
    OBJECTION
  }

  public enum Status {
    OPEN,
    /** An erasure waits for a second person. */
    PROPOSED,
    DONE,
    REFUSED
  }

  /**
   * The search for places that name the person.
   *
   * @param more whether there are more places than are listed
   */
  public record Search(State state, @Nullable Instant at, boolean more) {
    public enum State {
      NONE,
      RUNNING,
      DONE,
      FAILED
    }
  }

  /** An erasure that one person wants, and the other person who had it done; null until then. */
  public record Proposal(
      String by, Instant at, @Nullable String confirmedBy, @Nullable Instant confirmedAt) {}

  /** How it ended: what was told or done, or why nothing was. */
  public record Closure(String by, Instant at, String outcome) {}

  /** GDPR Article 12(3), by the calendar in UTC. */
  static Instant dueAt(Instant received, boolean extended) {
    return received.atZone(ZoneOffset.UTC).plus(extended ? EXTENDED : FIRST).toInstant();
  }

  SubjectRequest of(Subject who) {
    return new SubjectRequest(
        id,
        kind,
        who,
        verified,
        receivedAt,
        dueAt,
        extendedWhy,
        openedBy,
        openedAt,
        search,
        proposal,
        closure,
        status,
        revision);
  }

  SubjectRequest extended(String why) {
    return new SubjectRequest(
        id,
        kind,
        subject,
        verified,
        receivedAt,
        dueAt(receivedAt, true),
        why,
        openedBy,
        openedAt,
        search,
        proposal,
        closure,
        status,
        revision);
  }

  SubjectRequest proposed(@Nullable Proposal erasure, Status now) {
    return new SubjectRequest(
        id,
        kind,
        subject,
        verified,
        receivedAt,
        dueAt,
        extendedWhy,
        openedBy,
        openedAt,
        search,
        erasure,
        closure,
        now,
        revision);
  }

  SubjectRequest ended(Status how, Closure end) {
    return new SubjectRequest(
        id,
        kind,
        subject,
        verified,
        receivedAt,
        dueAt,
        extendedWhy,
        openedBy,
        openedAt,
        search,
        proposal,
        end,
        how,
        revision);
  }

  public boolean isOpen() {
    return closure == null;
  }

  /** Whether its time is over with nothing said. */
  public boolean isLate(Instant now) {
    return isOpen() && dueAt.isBefore(now);
  }
}
