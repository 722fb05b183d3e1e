package dev.kaizen.approval;

import dev.kaizen.approval.store.FilterStore;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Parts of the inbox that each person keeps for themselves. They are how somebody likes to look,
 * not what happened: the audit log does not hold them.
 */
@Stateless
public class SavedFilterService {
  private static final int MOST = 50;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_QUERY = 1_000;

  @Inject private FilterStore store;

  /** The caller's, by name. */
  @TenantScoped(Permission.APPROVAL_READ)
  public List<SavedFilter> mine() {
    return store.list(me());
  }

  /** Keeps it in the place of one of the same name. */
  @TenantScoped(Permission.APPROVAL_READ)
  public void save(SavedFilter filter) {
    String name = filter.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "name: 1 to %d characters".formatted(LONGEST_NAME));
    }
    if (filter.query().length() > LONGEST_QUERY) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "query: at most %d characters".formatted(LONGEST_QUERY));
    }
    List<SavedFilter> mine = mine();
    if (mine.size() >= MOST && mine.stream().noneMatch(f -> f.name().equals(name))) {
      throw new KaizenException(
          ErrorCode.QUOTA_EXCEEDED, "A person keeps at most %d filters".formatted(MOST));
    }
    store.save(me(), new SavedFilter(name, filter.query()));
  }

  /** NOT_FOUND when the caller has none of that name. */
  @TenantScoped(Permission.APPROVAL_READ)
  public void remove(String name) {
    if (!store.remove(me(), name)) {
      throw new KaizenException(
          ErrorCode.NOT_FOUND, "You keep no filter called '%s'".formatted(name));
    }
  }

  private static String me() {
    return Callers.current().username();
  }
}
