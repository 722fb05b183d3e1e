package dev.kaizen.usage;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.usage.store.UsageStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the tenant's model connections cost; each change is a further version. */
@Stateless
public class PriceService {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  @Inject private UsageStore store;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** The newest of each connection. */
  @TenantScoped(Permission.USAGE_READ)
  public List<ModelPrice> list() {
    return store.prices();
  }

  /**
   * @param connection need not be there yet: a price may be set before the connection is made
   * @param expected the version that was seen, 0 for none; STALE_VERSION when it is another by now
   */
  @TenantScoped(Permission.BUDGET_EDIT)
  public ModelPrice set(
      String connection, long inMicros, long outMicros, int maxOutputTokens, int expected) {
    if (!NAME.matcher(connection).matches()) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "A price is for a model connection, by its name");
    }
    int newest = store.price(connection).map(ModelPrice::version).orElse(0);
    var price =
        new ModelPrice(
            connection,
            expected + 1,
            inMicros,
            outMicros,
            maxOutputTokens,
            Callers.current().username(),
            clock.instant());
    if (newest != expected || !store.add(price)) {
      throw new KaizenException(
          ErrorCode.STALE_VERSION,
          "The price is at version \"%d\" by now; read it again".formatted(newest));
    }
    audit.append(
        new AuditEvent(
            "price.set",
            "price",
            connection,
            Map.of(
                "version", price.version(),
                "inMicros", inMicros,
                "outMicros", outMicros,
                "maxOutputTokens", maxOutputTokens)));
    return price;
  }

  /** The newest. */
  @TenantScoped(Permission.USAGE_READ)
  public ModelPrice get(String connection) {
    return store
        .price(connection)
        .orElseThrow(
            () ->
                new KaizenException(
                    ErrorCode.NOT_FOUND, "'%s' has no price".formatted(connection)));
  }
}
