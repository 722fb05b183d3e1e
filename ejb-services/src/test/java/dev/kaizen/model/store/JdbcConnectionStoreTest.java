package dev.kaizen.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.database.TenantSchema;
import dev.kaizen.database.TenantTransaction;
import dev.kaizen.database.TestDatabase;
import dev.kaizen.model.ModelConnection;
import dev.kaizen.model.ModelConnection.Provider;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JdbcConnectionStoreTest {
  private final TestDatabase database = TestDatabase.require();
  private final TenantSchema tenant = database.newTenant();

  @Test
  void a_connection_is_read_back_as_it_was_written_and_its_name_is_taken_then() {
    var written =
        new ModelConnection(
            "main",
            Provider.OPENAI,
            "https://host/v1",
            "m-1",
            true,
            "ada",
            Instant.parse("2026-11-23T10:00:00Z"));
    var stored = new StoredConnection(written, new byte[] {1, 2, 3});
    boolean first = with(s -> s.add(stored));
    boolean again = with(s -> s.add(stored));
    assertThat(first).isTrue();
    assertThat(again).isFalse();
    StoredConnection read = with(s -> s.find("main")).orElseThrow();
    assertThat(read)
        .satisfies(
            found -> {
              assertThat(found.connection()).isEqualTo(written);
              assertThat(found.sealedKey()).containsExactly(1, 2, 3);
            });
    assertThat(with(s -> s.find("other")).isPresent()).isFalse();
    assertThat(with(ConnectionStore::all).size()).isOne();
  }

  private <T> T with(Function<ConnectionStore, T> work) {
    try (var transaction = new TenantTransaction(database, tenant)) {
      T result = work.apply(new JdbcConnectionStore(transaction.dataSource()));
      transaction.commit();
      return result;
    }
  }
}
