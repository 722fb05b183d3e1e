package dev.kaizen.tenant;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Ends what tokens say when it no longer holds: one that was issued before its bearer's roles were
 * changed, or before they were taken out of the tenant, counts no more. What has changed is looked
 * up once a second for all tenants together, so it reaches every node's doors within that time.
 */
@ApplicationScoped
public class MemberStanding {
  private static final long GOOD_FOR = Duration.ofSeconds(1).toNanos();

  /** Longer than a token lives; what is older needs no looking at. */
  private static final String RECENT = "interval '1 day'";

  @Resource(lookup = "jdbc/kaizen-dispatch")
  private DataSource dataSource;

  private volatile @Nullable Seen seen;

  private record Seen(Map<Person, Instant> changes, long at) {}

  private record Person(String tenant, String username) {}

  /**
   * Whether a token of that time still says what is. Tokens tell whole seconds only, so one of the
   * second of the change itself does not count: it may be from before.
   */
  public boolean isCurrent(String tenant, String username, @Nullable Instant issuedAt) {
    Instant changed = changes().get(new Person(tenant, username));
    return changed == null
        || (issuedAt != null && issuedAt.getEpochSecond() > changed.getEpochSecond());
  }

  /** UNAUTHENTICATED when a newer token is needed. */
  public void requireCurrent(String tenant, String username, @Nullable Instant issuedAt) {
    if (!isCurrent(tenant, username, issuedAt)) {
      throw new KaizenException(
          ErrorCode.UNAUTHENTICATED,
          "Your roles have changed since this token was issued: get a new one");
    }
  }

  /** From now on tokens of before count no more. Outside transactions, so that it holds at once. */
  public void changed(String tenant, String username) {
    sql()
        .change(
            "insert into control.member_change (slug, username, changed_at)"
                + " values (?, ?, clock_timestamp())"
                + " on conflict (slug, username) do update set changed_at = excluded.changed_at",
            tenant,
            username);
    seen = null;
  }

  private Map<Person, Instant> changes() {
    Seen known = seen;
    if (known == null || System.nanoTime() - known.at() > GOOD_FOR) {
      long at = System.nanoTime();
      known = new Seen(look(), at);
      seen = known;
    }
    return known.changes();
  }

  private Map<Person, Instant> look() {
    return sql()
        .rows(
            "select slug, username, changed_at from control.member_change"
                + " where changed_at > clock_timestamp() - "
                + RECENT,
            row ->
                Map.entry(
                    new Person(row.getString(1), row.getString(2)),
                    Statements.instant(row, "changed_at")))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Statements sql() {
    return new Statements(dataSource, "The directory of tenants");
  }
}
