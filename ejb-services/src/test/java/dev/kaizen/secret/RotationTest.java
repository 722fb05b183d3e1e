package dev.kaizen.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.database.TenantSchema;
import dev.kaizen.database.TestDatabase;
import dev.kaizen.run.TenantWork;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.secret.store.SealedColumns;
import dev.kaizen.secret.store.SealedColumns.KeyRow;
import dev.kaizen.secret.store.SecretStore;
import dev.kaizen.secret.store.SecretStoresForTests;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.SecretVault;
import dev.kaizen.tenant.TenantKeys;
import dev.kaizen.tenant.kms.TestKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of the tenant and of the platform change while secrets are sealed and opened. */
class RotationTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir private Path folder;
  private final TestDatabase database = TestDatabase.require();
  private final TenantSchema tenant = database.newTenant();
  private final TenantWork work = new TenantWork(database, tenant);
  private final SecretStore secrets = SecretStoresForTests.secrets(work.dataSource());
  private final SealedColumns columns = SecretStoresForTests.sealed(work.dataSource());
  private TestKeys platform;
  private SecretVault vault;
  private SealDesk desk;
  private TenantKeys keys;

  @BeforeEach
  void open() {
    platform = new TestKeys(folder, 1);
    vault = SecretVault.on(work.dataSource(), platform.keys());
    desk = new SealDesk(vault, columns);
    keys = TenantKeys.on(database.app(), platform.keys());
  }

  @Test
  void after_a_rotation_new_values_are_under_the_new_key_and_old_ones_are_sealed_anew() {
    for (int i = 0; i < 250; i++) {
      keep("s" + i, "value " + i);
    }
    commit(vault::rotate);
    keep("newer", "a newer value");
    assertThat(commit(columns::keys)).extracting(KeyRow::values).containsExactly(1L, 250L);
    while (commit(desk::sealSome) > 0) {
      // Until none is left.
    }
    assertThat(commit(columns::keys)).extracting(KeyRow::values).containsExactly(251L, 0L);
    for (int i = 0; i < 250; i++) {
      assertThat(opened("s" + i)).isEqualTo("value " + i);
    }
  }

  @Test
  void secrets_open_at_every_moment_of_a_rotation() throws Exception {
    for (int i = 0; i < 40; i++) {
      keep("s" + i, "value " + i);
    }
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    CountDownLatch begun = new CountDownLatch(1);
    Thread reader =
        Thread.ofVirtual()
            .start(
                () -> {
                  for (int i = 0; i < 200; i++) {
                    if (!opened("s" + i % 40).equals("value " + i % 40)) {
                      wrong.add("s" + i);
                    }
                    begun.countDown();
                  }
                });
    begun.await();
    for (int turn = 0; turn < 5; turn++) {
      commit(vault::rotate);
      while (commit(desk::sealSome) > 0) {
        // Until none is left.
      }
    }
    reader.join();
    assertThat(wrong).isEmpty();
  }

  @Test
  void the_platforms_key_is_changed_and_then_the_old_one_is_not_needed() {
    keep("mine", "my value");
    platform.write(2, 1);
    assertThat(keys.behind(1_000_000)).isPositive();
    assertThat(rewrapMine()).isPositive();
    platform.write(2);
    assertThat(opened("mine")).isEqualTo("my value");
  }

  /** Other tests' tenants are under keys that this platform does not have. */
  private int rewrapMine() {
    return commit(
            () ->
                columns.keys().stream()
                    .filter(key -> !platform.keys().current().equals(key.platformKey()))
                    .toList())
        .stream()
        .mapToInt(key -> keys.rewrap(tenant.slug(), key.id()) ? 1 : 0)
        .sum();
  }

  @Test
  void a_tenants_destroyed_keys_open_nothing_and_an_active_tenants_are_not_destroyed()
      throws SQLException {
    keep("mine", "my value");
    assertThatThrownBy(() -> keys.destroy(tenant.slug()))
        .isInstanceOf(KaizenException.class)
        .hasStackTraceContaining("suspend it first");
    assertThat(opened("mine")).isEqualTo("my value");
    status("suspended");
    assertThat(keys.destroy(tenant.slug())).isEqualTo(1);
    assertThat(keys.destroy(tenant.slug())).isZero();
    assertThat(keys.destroy("nobody")).isZero();
    status("active");
    assertThatThrownBy(() -> opened("mine")).hasMessageContaining("is gone");
  }

  @Test
  void a_sealed_value_shows_nothing_of_itself_in_the_database() {
    keep("mine", "my value");
    byte[] sealed = commit(() -> secrets.sealed("mine")).orElseThrow();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("my value");
  }

  private void keep(String name, String value) {
    commit(
        () ->
            secrets.add(
                new Secret(name, "for a test", 1, "ada", NOW, "ada", NOW, null),
                vault.seal(SecretService.purpose(name), value.getBytes(StandardCharsets.UTF_8))));
  }

  private String opened(String name) {
    return commit(
        () ->
            new String(
                vault.open(SecretService.purpose(name), secrets.sealed(name).orElseThrow()),
                StandardCharsets.UTF_8));
  }

  private void status(String status) throws SQLException {
    try (var connection = database.owner().getConnection();
        var update =
            connection.prepareStatement("update control.tenant set status = ? where slug = ?")) {
      update.setString(1, status);
      update.setString(2, tenant.slug());
      update.executeUpdate();
    }
  }

  private <T> T commit(Supplier<T> step) {
    return Callers.<T, RuntimeException>call(
        Caller.system(tenant.slug(), "test"), () -> work.commit(step));
  }
}
