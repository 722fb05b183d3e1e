package dev.kaizen.tenant.kms;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.crypto.SecretKey;

/**
 * AES keys in a PKCS#12 key store. The alias that is configured is the current key; others stay in
 * the store as long as something is wrapped under them. The store is read at each use, so a new
 * alias is there at once.
 */
final class KeyStoreFile implements KeyEncryption {
  private static final String TYPE = "PKCS12";

  private final Path file;
  private final Path passwordFile;
  private final String alias;

  KeyStoreFile(Path file, Path passwordFile, String alias) {
    this.file = file;
    this.passwordFile = passwordFile;
    this.alias = alias;
  }

  @Override
  public String kind() {
    return "pkcs12";
  }

  @Override
  public String current() {
    return "pkcs12:" + alias;
  }

  @Override
  public Wrapped wrap(byte[] boundTo, byte[] key) {
    return new Wrapped(current(), Sealed.seal(key(alias), boundTo, key));
  }

  @Override
  public byte[] unwrap(byte[] boundTo, Wrapped wrapped) {
    return Sealed.open(
        key(wrapped.keyId().substring("pkcs12:".length())), boundTo, wrapped.bytes());
  }

  private SecretKey key(String name) {
    try (InputStream in = Files.newInputStream(file)) {
      char[] password =
          Files.readString(passwordFile, StandardCharsets.UTF_8).strip().toCharArray();
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(in, password);
      if (store.getKey(name, password) instanceof SecretKey secret) {
        return secret;
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new KaizenException(ErrorCode.INTERNAL, "The platform's key store does not open", e);
    }
    throw new KaizenException(
        ErrorCode.INTERNAL, "The platform's key store holds no key '%s'".formatted(name));
  }
}
