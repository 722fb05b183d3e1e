package dev.kaizen.audit.head;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.SecretVault;
import dev.kaizen.verifier.LogKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The Ed25519 keys that sign a tenant's log. The private halves are sealed by the tenant's vault,
 * whose key is wrapped by the platform's: who has the database alone signs nothing.
 */
@Dependent
class LogKeys {
  private static final String ALGORITHM = "Ed25519";

  private final HeadStore store;
  private final SecretVault vault;
  private final String publicUrl;

  @Inject
  LogKeys(
      HeadStore store,
      SecretVault vault,
      @ConfigProperty(name = "kaizen.public.url", defaultValue = "http://localhost:9080")
          String publicUrl) {
    this.store = store;
    this.vault = vault;
    this.publicUrl = publicUrl;
  }

  /** A key that can sign. */
  record Signer(LogKey key, PrivateKey secret) {
    byte[] sign(String body) {
      try {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(secret);
        signature.update(body.getBytes(StandardCharsets.UTF_8));
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new KaizenException(ErrorCode.INTERNAL, "The log's key does not sign", e);
      }
    }
  }

  /** The key that signs now; made when there is none. */
  Signer current() {
    List<KeyRow> rows = store.keys();
    return rows.isEmpty() ? add(1, origin()) : open(rows.getLast());
  }

  /** The key of that name and id; null when there is none. */
  @Nullable Signer named(String id) {
    return store.keys().stream()
        .filter(row -> row.key().id().equals(id))
        .findFirst()
        .map(this::open)
        .orElse(null);
  }

  /** From the next head on another key signs, with the last one beside it once. */
  LogKey rotate() {
    LogKey before = current().key();
    return add(store.keys().size() + 1, before.origin()).key();
  }

  /** How many have their private half here, sealed and fitting: who cannot seal adds none. */
  long own() {
    return store.keys().stream().filter(this::isOwn).count();
  }

  private boolean isOwn(KeyRow row) {
    try {
      String body = "whether both halves fit\n";
      return row.key().hasSigned(body, open(row).sign(body));
    } catch (RuntimeException e) {
      // Sealed by nobody here, or no key at all.
      return false;
    }
  }

  private Signer add(int number, String origin) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      byte[] spki = pair.getPublic().getEncoded();
      LogKey key = LogKey.of(origin, Arrays.copyOfRange(spki, spki.length - 32, spki.length));
      store.add(number, key.text(), vault.seal(purpose(number), pair.getPrivate().getEncoded()));
      return new Signer(key, pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new KaizenException(ErrorCode.INTERNAL, "No key could be made for the log", e);
    }
  }

  private Signer open(KeyRow row) {
    byte[] secret = vault.open(purpose(row.number()), row.sealed());
    try {
      return new Signer(
          row.key(),
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)));
    } catch (GeneralSecurityException e) {
      throw new KaizenException(ErrorCode.INTERNAL, "The log's key cannot be read", e);
    }
  }

  private static String purpose(int number) {
    return "audit-key:" + number;
  }

  /** The log's name as it is when its first key is made; it stays. */
  private String origin() {
    return "%s/audit/%s"
        .formatted(URI.create(publicUrl).getAuthority(), Callers.current().requireTenant());
  }
}
