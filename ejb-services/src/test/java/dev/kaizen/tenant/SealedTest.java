package dev.kaizen.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.kms.Sealed;
import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealedTest {
  private static final byte[] PLAIN = "a key nobody may read".getBytes(StandardCharsets.UTF_8);
  private static final byte[] ACME = SecretBinding.of("acme", "model:chat");

  private final SecretKey key = key(7);

  @Test
  void what_was_sealed_opens_again() {
    assertThat(Sealed.open(key, ACME, Sealed.seal(key, ACME, PLAIN))).isEqualTo(PLAIN);
  }

  @Test
  void the_same_secret_twice_does_not_look_the_same() {
    assertThat(Sealed.seal(key, ACME, PLAIN)).isNotEqualTo(Sealed.seal(key, ACME, PLAIN));
  }

  @Test
  void another_tenants_secret_does_not_open() {
    byte[] sealed = Sealed.seal(key, ACME, PLAIN);
    assertThatThrownBy(() -> Sealed.open(key, SecretBinding.of("globex", "model:chat"), sealed))
        .isInstanceOf(KaizenException.class);
  }

  @Test
  void a_secret_of_another_purpose_does_not_open() {
    byte[] sealed = Sealed.seal(key, ACME, PLAIN);
    assertThatThrownBy(() -> Sealed.open(key, SecretBinding.of("acme", "model:other"), sealed))
        .isInstanceOf(KaizenException.class);
  }

  @Test
  void another_key_does_not_open_it() {
    byte[] sealed = Sealed.seal(key, ACME, PLAIN);
    assertThatThrownBy(() -> Sealed.open(key(8), ACME, sealed)).isInstanceOf(KaizenException.class);
  }

  @Test
  void a_changed_byte_is_noticed_wherever_it_is() {
    byte[] sealed = Sealed.seal(key, ACME, PLAIN);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> Sealed.open(key, ACME, changed)).isInstanceOf(KaizenException.class);
    }
  }

  @Test
  void a_stump_is_refused() {
    assertThatThrownBy(() -> Sealed.open(key, ACME, new byte[5]))
        .isInstanceOf(KaizenException.class);
  }

  private static SecretKey key(int seed) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) seed;
    return new SecretKeySpec(bytes, "AES");
  }
}
