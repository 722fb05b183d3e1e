package dev.kaizen.audit;

import dev.kaizen.audit.store.AuditStore;
import dev.kaizen.verifier.Break;
import dev.kaizen.verifier.ChainCheck;
import dev.kaizen.verifier.ChainHead;
import org.jspecify.annotations.Nullable;

/** Walks along the live rows of one tenant's log with the verifier's own check. */
final class LogCheck {
  private final ChainCheck chain;
  private @Nullable Break broken;

  private LogCheck(String tenant) {
    this.chain = new ChainCheck(tenant);
  }

  static AuditVerification of(String tenant, AuditStore store) {
    return new LogCheck(tenant).walk(store);
  }

  /** Entries that come while it walks lie past the head it began with; the next check sees them. */
  private AuditVerification walk(AuditStore store) {
    AuditHead head = store.head();
    store.each(
        head.seq(),
        entry -> {
          broken = chain.accept(entry.inChain());
          return broken == null;
        });
    Break found = broken;
    if (found == null) {
      found = chain.endsAt(new ChainHead(head.seq(), head.hash()));
    }
    if (found == null) {
      found = pastTheHead(store);
    }
    return new AuditVerification(
        found == null,
        chain.reached().seq(),
        head,
        found == null ? null : found.seq(),
        found == null ? null : found.problem());
  }

  private static @Nullable Break pastTheHead(AuditStore store) {
    Long seq = store.firstPastHead();
    return seq == null
        ? null
        : new Break(
            seq, "entry %d stands past the log's head: it was put in by hand".formatted(seq));
  }
}
