package dev.kaizen.tenant.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyEncryptionTest {
  private static final byte[] KEY =
      "the key of a tenant, 32 bytes. .".getBytes(StandardCharsets.UTF_8);
  private static final byte[] ACME = "acme".getBytes(StandardCharsets.UTF_8);
  private static final byte[] GLOBEX = "globex".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private long changes;

  @Test
  void every_place_opens_what_it_wrapped_and_for_that_tenant_only() throws Exception {
    try (RecordedTransit transit = new RecordedTransit()) {
      for (KeyEncryption place : List.of(keyFile(1), keyStore("one"), vault(transit))) {
        Wrapped wrapped = place.wrap(ACME, KEY);
        assertThat(wrapped.keyId()).isEqualTo(place.current()).startsWith(place.kind() + ":");
        assertThat(place.unwrap(ACME, wrapped)).isEqualTo(KEY);
        assertThat(latin(wrapped.bytes())).doesNotContain(latin(KEY));
        assertThatThrownBy(() -> place.unwrap(GLOBEX, wrapped)).isInstanceOf(KaizenException.class);
      }
    }
  }

  @Test
  void a_key_put_before_the_others_wraps_from_then_on_and_the_old_still_opens() throws Exception {
    KeyFile file = keyFile(1);
    Wrapped old = file.wrap(ACME, KEY);
    write(2, 1);
    assertThat(file.wrap(ACME, KEY).keyId()).isNotEqualTo(old.keyId());
    assertThat(file.unwrap(ACME, old)).isEqualTo(KEY);
    write(2);
    assertThatThrownBy(() -> file.unwrap(ACME, old))
        .hasMessageContaining(old.keyId())
        .hasMessageContaining("not in the key file");
  }

  @Test
  void what_was_wrapped_before_keys_had_ids_opens_with_any_key_of_the_file() throws Exception {
    KeyFile file = keyFile(1);
    byte[] old = file.wrap(ACME, KEY).bytes();
    write(2, 1);
    assertThat(new PlatformKeys(List.of(file)).unwrap(ACME, null, old)).isEqualTo(KEY);
  }

  @Test
  void a_new_place_wraps_and_the_old_one_opens_until_it_is_dropped() throws Exception {
    KeyFile file = keyFile(1);
    Wrapped old = file.wrap(ACME, KEY);
    KeyStoreFile store = keyStore("one");
    PlatformKeys both = new PlatformKeys(List.of(store, file));
    assertThat(both.unwrap(ACME, old.keyId(), old.bytes())).isEqualTo(KEY);
    assertThat(both.wrap(ACME, KEY).keyId()).isEqualTo("pkcs12:one");
    PlatformKeys one = new PlatformKeys(List.of(store));
    assertThatThrownBy(() -> one.unwrap(ACME, old.keyId(), old.bytes()))
        .hasMessageContaining("is not configured");
  }

  @Test
  void a_platform_without_any_key_wraps_nothing() {
    assertThatThrownBy(() -> new PlatformKeys(List.of()).wrap(ACME, KEY))
        .hasMessageContaining("KAIZEN_PLATFORM_KEY_FILE");
  }

  @Test
  void a_key_of_the_wrong_length_is_refused() throws Exception {
    Path file = folder.resolve("short");
    Files.writeString(file, Base64.getEncoder().encodeToString(new byte[16]));
    assertThatThrownBy(() -> new KeyFile(file).current()).hasMessageContaining("16 bytes");
  }

  @Test
  void a_key_server_that_is_sealed_is_told_without_what_it_said() throws Exception {
    try (RecordedTransit transit = new RecordedTransit()) {
      VaultTransit vault = vault(transit);
      transit.seal();
      assertThatThrownBy(() -> vault.wrap(ACME, KEY))
          .isInstanceOfSatisfying(
              KaizenException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.DEPENDENCY_UNAVAILABLE))
          .hasMessage("The key server gave no key: it answered 503");
    }
  }

  @Test
  void a_key_rotated_in_the_key_server_is_the_current_one_at_once() throws Exception {
    try (RecordedTransit transit = new RecordedTransit()) {
      VaultTransit vault = vault(transit);
      Wrapped first = vault.wrap(ACME, KEY);
      transit.rotate();
      assertThat(vault.current()).isEqualTo("vault:kaizen:v2").isNotEqualTo(first.keyId());
      assertThat(vault.unwrap(ACME, first)).isEqualTo(KEY);
      assertThat(vault.wrap(ACME, KEY).keyId()).isEqualTo("vault:kaizen:v2");
    }
  }

  private VaultTransit vault(RecordedTransit transit) throws Exception {
    Path token = folder.resolve("token");
    Files.writeString(token, RecordedTransit.TOKEN + "\n");
    return new VaultTransit(transit.address(), token, "kaizen");
  }

  private KeyFile keyFile(int... seeds) throws Exception {
    write(seeds);
    return new KeyFile(folder.resolve("key"));
  }

  private void write(int... seeds) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int seed : seeds) {
      lines.append(Base64.getEncoder().encodeToString(bytes(seed))).append('\n');
    }
    Path file = folder.resolve("key");
    Files.writeString(file, lines);
    // Two writes within the file system's tick would look like one.
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(++changes)));
  }

  private KeyStoreFile keyStore(String alias) throws Exception {
    Path password = folder.resolve("password");
    Files.writeString(password, "open sesame");
    char[] word = "open sesame".toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, word);
    store.setEntry(
        alias,
        new KeyStore.SecretKeyEntry(new SecretKeySpec(bytes(9), "AES")),
        new KeyStore.PasswordProtection(word));
    Path file = folder.resolve("keys.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, word);
    }
    return new KeyStoreFile(file, password, alias);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(int seed) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) seed;
    return bytes;
  }
}
