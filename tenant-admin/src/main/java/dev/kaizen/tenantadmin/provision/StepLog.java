package dev.kaizen.tenantadmin.provision;

import dev.kaizen.tenantadmin.provision.StepRecord.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the making of tenants; every entry is durable when the call returns. */
public interface StepLog {

  /** In their order. */
  List<StepRecord> of(String slug);

  void set(String slug, String step, Status status, @Nullable String error);

  /** The tenant stands at failed, with what failed and how to mend it. */
  void fail(String slug, String reason);
}
