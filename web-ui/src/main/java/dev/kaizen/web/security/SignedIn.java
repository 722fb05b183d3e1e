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

  /**
   * The same person after a renewal; empty when they would now act in another tenant than the one
   * their open pages show.
   */
  Optional<SignedIn> renewed(SignedIn fresh) {
    SignedIn next =
        new SignedIn(
            fresh.tenancy,
            fresh.displayName,
            chosenTenant,
            fresh.idToken,
            fresh.refreshToken,
            fresh.validUntil);
    return tenant().equals(next.tenant()) ? Optional.of(next) : Optional.empty();
  }

  /** As {@link #renewed}, and empty when it is somebody else who has logged in. */
  Optional<SignedIn> loggedInAgain(SignedIn fresh) {
    return tenancy.username().equals(fresh.tenancy.username()) ? renewed(fresh) : Optional.empty();
  }

  private Optional<String> tenant() {
    if (chosenTenant != null) {
      return tenancy.tenants().containsKey(chosenTenant)
          ? Optional.of(chosenTenant)
          : Optional.empty();
    }
    return tenancy.tenants().size() == 1
        ? Optional.of(tenancy.tenants().keySet().iterator().next())
        : Optional.empty();
  }
}
