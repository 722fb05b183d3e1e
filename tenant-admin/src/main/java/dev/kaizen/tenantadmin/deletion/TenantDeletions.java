package dev.kaizen.tenantadmin.deletion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deletions that were asked for and are not over; in the caller's transaction. */
public interface TenantDeletions {

  Optional<Deletion> find(String slug);

  /** False when there is one already. */
  boolean add(Deletion deletion);

  /** False when somebody has confirmed it meanwhile, or it is gone. */
  boolean confirm(String slug, String who, Instant at, Instant due);

  boolean remove(String slug);

  /** Notes what somebody did that changes no tenant's status. */
  void note(String slug, String who, String act, String detail);

  List<String> due(Instant now);
}
