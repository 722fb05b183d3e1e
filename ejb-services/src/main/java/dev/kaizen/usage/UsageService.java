package dev.kaizen.usage;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.usage.store.UsageStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What calls of models have used and cost, one record a call. */
@Stateless
public class UsageService {
  @Inject private UsageStore store;

  @TenantScoped(Permission.USAGE_READ)
  public Page<UsageSum> sums(UsageQuery query, PageRequest page) {
    return store.sums(query, page);
  }

  @TenantScoped(Permission.USAGE_READ)
  public UsageSum total(Instant from, Instant to) {
    return store.total(from, to);
  }

  /**
   * In the order they were written.
   *
   * @param run null for those of all
   */
  @TenantScoped(Permission.USAGE_READ)
  public Page<UsageRecord> records(@Nullable UUID run, Instant from, Instant to, PageRequest page) {
    return store.records(run, from, to, page);
  }

  /** Every record of the time as CSV, with a line of names first. */
  @TenantScoped(Permission.USAGE_READ)
  public void export(Instant from, Instant to, OutputStream out) throws IOException {
    Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    csv.write(UsageCsv.HEAD);
    PageRequest next = PageRequest.first(PageRequest.MAX);
    while (next != null) {
      Page<UsageRecord> page = store.records(null, from, to, next);
      for (UsageRecord used : page.items()) {
        csv.write(UsageCsv.line(used));
      }
      String cursor = page.nextCursor();
      next = cursor == null ? null : new PageRequest(PageRequest.MAX, cursor);
    }
    csv.flush();
  }
}
