package dev.kaizen.usage;

import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The short transactions before and after a call of a model; none is open while it is made. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SpendingDesk implements SpendingSteps {
  @Inject private Spending spending;

  @Override
  @TenantScoped(Permission.SYSTEM)
  public Reservation reserve(CallPlan plan, @Nullable Spender spender, String who) {
    return spending.reserve(plan, spender, who);
  }

  @Override
  @TenantScoped(Permission.SYSTEM)
  public long settle(Reservation.Held held, Tokens used) {
    return spending.settle(held, used);
  }

  @Override
  @TenantScoped(Permission.SYSTEM)
  public void release(Reservation.Held held) {
    spending.release(held);
  }
}
