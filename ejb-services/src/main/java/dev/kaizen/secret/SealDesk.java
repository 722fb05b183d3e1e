package dev.kaizen.secret;

import dev.kaizen.secret.store.SealedColumns;
import dev.kaizen.secret.store.SealedColumns.Place;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.SecretVault;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** The short transactions in which values are sealed anew. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SealDesk {
  private static final int SOME = 100;

  @Inject private SecretVault vault;
  @Inject private SealedColumns sealed;

  /** For the container. */
  public SealDesk() {}

  SealDesk(SecretVault vault, SealedColumns sealed) {
    this.vault = vault;
    this.sealed = sealed;
  }

  /** How many were sealed under the newest key; none when all are. */
  @TenantScoped(Permission.SYSTEM)
  public int sealSome() {
    List<SealedColumns.KeyRow> keys = sealed.keys();
    if (keys.isEmpty()) {
      return 0;
    }
    List<Place> old = sealed.notUnder(keys.getFirst().id(), SOME);
    for (Place place : old) {
      sealed.replace(
          place, vault.seal(place.purpose(), vault.open(place.purpose(), place.sealed())));
    }
    return old.size();
  }
}
