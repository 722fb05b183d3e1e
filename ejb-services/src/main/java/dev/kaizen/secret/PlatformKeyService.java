package dev.kaizen.secret;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.DangerousAct;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.StepUp;
import dev.kaizen.tenant.TenantKeys;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** The platform's key, for its administrators. It works in no tenant: the right is checked here. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlatformKeyService {
  private static final System.Logger LOG = System.getLogger(PlatformKeyService.class.getName());
  private static final int COUNTED = 100_000;

  @Inject private TenantKeys keys;

  /**
   * @param current its id
   * @param behind how many tenants' keys are wrapped under another one
   */
  public record State(String current, int behind) {}

  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public State state() {
    requireRight();
    return new State(keys.current(), keys.behind(COUNTED));
  }

  /**
   * Wraps what is behind under the current key, while everything goes on; repeat what breaks off.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  @StepUp(DangerousAct.ROTATE_KEYS)
  public State rewrap() {
    Caller administrator = requireRight();
    int done = keys.rewrap();
    State now = state();
    LOG.log(
        Level.INFO,
        "{0} wrapped {1} tenants'' keys anew under {2}",
        administrator.username(),
        done,
        now.current());
    return now;
  }

  private static Caller requireRight() {
    Caller caller = Callers.current();
    if (!caller.may(Permission.PLATFORM_KEYS)) {
      throw new KaizenException(
          ErrorCode.FORBIDDEN, "This needs the role platform-admin; ask the platform's operator");
    }
    return caller;
  }
}
