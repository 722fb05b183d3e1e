package dev.kaizen.web.security;

import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.TokenTenancy;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person with a console session.
 *
 * @param displayName how the person is called on the screen
 * @param chosenTenant the tenant picked by a person of several, else null
 * @param idToken told to the realm at log-out, so that it ends its session without asking
 * @param validUntil when what the token said must be asked again
 */
record SignedIn(
    TokenTenancy tenancy,
    String displayName,
    @Nullable String chosenTenant,
    String idToken,
    String refreshToken,
    Instant validUntil)
    implements Serializable {

  boolean mustChooseTenant() {
    return chosenTenant == null && tenancy.tenants().size() > 1;
  }

  /** Whether there is anything this person could do here. */
  boolean hasPlace() {
    return tenancy.platformAdmin() || !tenancy.tenants().isEmpty();
  }

  /** The caller this person is; empty while they have no tenant or must choose one. */
  Optional<Caller> caller() {
    if (!hasPlace() || mustChooseTenant()) {
      return Optional.empty();
    }
    return Optional.of(tenancy.caller(chosenTenant));
  }

  SignedIn choosing(String tenant) {
    return new SignedIn(
        tenancy,
        displayName,
        tenancy.caller(tenant).requireTenant(),
        idToken,
        refreshToken,
        validUntil);
  }

  /** The same person after a renewal; a tenant that is no longer theirs is no longer chosen. */
  SignedIn renewed(SignedIn fresh) {
    boolean keeps = chosenTenant != null && fresh.tenancy.tenants().containsKey(chosenTenant);
    return new SignedIn(
        fresh.tenancy,
        fresh.displayName,
        keeps ? chosenTenant : null,
        fresh.idToken,
        fresh.refreshToken,
        fresh.validUntil);
  }
}
