package dev.kaizen.audit.store;

import dev.kaizen.audit.AuditEntry;
import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditFilter;
import dev.kaizen.audit.AuditHead;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Caller;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows of the tenant's audit log, in the caller's transaction. There is no way to forget. */
public interface AuditStore {

  /**
   * Adds the next entry and moves the head; waits for whoever adds one right now.
   *
   * @param caller who did it, in which tenant, and from where
   */
  AuditEntry append(Caller caller, AuditEvent event);

  AuditHead head();

  /** Newest first. */
  Page<AuditEntry> page(AuditFilter filter, PageRequest page);

  /** Hands over every entry up to {@code lastSeq} in its order until the visitor says no. */
  void each(long lastSeq, Predicate<AuditEntry> visitor);

  /** The first entry whose number is higher than the head's; null in a sound log. */
  @Nullable Long firstPastHead();
}
