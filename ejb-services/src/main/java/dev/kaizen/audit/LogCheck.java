package dev.kaizen.audit;

import dev.kaizen.audit.head.HeadRow;
import dev.kaizen.audit.head.HeadStore;
import dev.kaizen.audit.store.AuditStore;
import dev.kaizen.verifier.Break;
import dev.kaizen.verifier.ChainCheck;
import dev.kaizen.verifier.ChainHead;
import dev.kaizen.verifier.HeadCheck;
import dev.kaizen.verifier.LogKey;
import dev.kaizen.verifier.SignedHead;
import dev.kaizen.verifier.Trust;
import org.jspecify.annotations.Nullable;

/** Walks along the live rows of one tenant's log with the verifier's own checks. */
final class LogCheck {
  private final ChainCheck chain;
  private @Nullable HeadCheck signatures;
  private @Nullable SignedHeads signed;
  private @Nullable Break broken;

  private LogCheck(String tenant) {
    this.chain = new ChainCheck(tenant);
  }

  /** The chain alone. */
  static AuditVerification of(String tenant, AuditStore store) {
    return new LogCheck(tenant).walk(store, 0);
  }

  /**
   * The chain, the tree over it and every signed head.
   *
   * @param trust what whoever asks knows from elsewhere
   * @param atLeast how many entries must be under a signed head
   */
  static AuditVerification of(
      String tenant, AuditStore store, HeadStore heads, Trust trust, long atLeast) {
    LogCheck check = new LogCheck(tenant);
    HeadCheck signatures = new HeadCheck(tenant, trust);
    check.signatures = signatures;
    check.signed = new SignedHeads(heads);
    try {
      heads.keys().forEach(row -> signatures.key(new LogKey(row.text())));
    } catch (IllegalArgumentException e) {
      check.broken = new Break(1, "a key of the log is none: " + e.getMessage());
    }
    return check.walk(store, atLeast);
  }

  /** Entries that come while it walks lie past the head it began with; the next check sees them. */
  private AuditVerification walk(AuditStore store, long atLeast) {
    AuditHead head = store.head();
    if (broken == null) {
      store.each(
          head.seq(),
          entry -> {
            broken = accepted(entry);
            return broken == null;
          });
    }
    if (broken == null) {
      broken = end(store, head, atLeast);
    }
    return new AuditVerification(
        broken == null,
        chain.reached().seq(),
        head,
        signatures == null ? 0 : signatures.covered(),
        broken == null ? null : broken.seq(),
        broken == null ? null : broken.problem());
  }

  private @Nullable Break accepted(AuditEntry entry) {
    Break found = chain.accept(entry.inChain());
    HeadCheck check = signatures;
    if (found != null || check == null || signed == null) {
      return found;
    }
    found = check.grown(chain.tree());
    for (HeadRow row = signed.upTo(entry.seq());
        found == null && row != null;
        row = signed.upTo(entry.seq())) {
      found = accepted(check, row);
    }
    return found;
  }

  private @Nullable Break accepted(HeadCheck check, HeadRow row) {
    SignedHead head;
    try {
      head = SignedHead.parse(row.note());
    } catch (IllegalArgumentException e) {
      return new Break(
          row.size(),
          "the head of %d entries cannot be read: it was changed".formatted(row.size()));
    }
    return head.size() == row.size()
        ? check.accept(head, chain.tree())
        : new Break(
            row.size(),
            "a head of %d entries is kept as one of %d".formatted(head.size(), row.size()));
  }

  private @Nullable Break end(AuditStore store, AuditHead head, long atLeast) {
    Break found = chain.endsAt(new ChainHead(head.seq(), head.hash()));
    Long past = found == null ? store.firstPastHead() : null;
    if (past != null) {
      found =
          new Break(
              past, "entry %d stands past the log's head: it was put in by hand".formatted(past));
    }
    if (found != null || signatures == null || signed == null) {
      return found;
    }
    HeadRow beyond = signed.beyond(head.seq());
    // The log may have grown meanwhile, and its new heads come into view: the newest is read first,
    // so in an honest log the entries it covers are there.
    if (beyond != null && signed.newest() > store.head().seq()) {
      return new Break(
          head.seq() + 1,
          "entry %d is missing: the log has signed a head of %d entries, so it was cut off or set back"
              .formatted(head.seq() + 1, beyond.size()));
    }
    return signatures.end(Math.min(atLeast, head.seq()));
  }
}
