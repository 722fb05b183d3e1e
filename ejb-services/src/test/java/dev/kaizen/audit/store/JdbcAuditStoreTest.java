package dev.kaizen.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.audit.AuditEntry;
import dev.kaizen.audit.AuditFilter;
import dev.kaizen.audit.AuditHead;
import dev.kaizen.database.TenantTransaction;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Origin;
import dev.kaizen.verifier.AuditChain;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcAuditStoreTest {
  private final LiveLog log = new LiveLog();

  @Test
  void entries_are_numbered_and_each_names_the_hash_before_it() {
    AuditEntry first = log.append("run.started");
    AuditEntry second = log.append("run.completed");
    assertThat(first.seq()).isEqualTo(1);
    assertThat(first.prevHash()).isEqualTo(AuditChain.START);
    assertThat(second.seq()).isEqualTo(2);
    assertThat(second.prevHash()).isEqualTo(first.hash());
    assertThat(log.with(AuditStore::head)).isEqualTo(new AuditHead(2, second.hash()));
  }

  @Test
  void entry_is_read_back_as_it_was_appended() {
    AuditEntry appended = log.append("run.started");
    assertThat(appended.payload()).isEqualTo("{\"amount\":1200,\"from\":\"Northwind\"}");
    assertThat(log.with(store -> store.page(AuditFilter.ALL, PageRequest.first(10))).items())
        .containsExactly(appended);
  }

  @Test
  void appends_from_many_transactions_at_once_leave_no_gap() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<AuditEntry> append = () -> log.append("run.started");
      List<Future<AuditEntry>> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        all.add(threads.submit(append));
      }
      List<Long> numbers = new ArrayList<>();
      for (Future<AuditEntry> one : all) {
        numbers.add(one.get().seq());
      }
      assertThat(numbers)
          .containsExactlyInAnyOrder(LongStream.rangeClosed(1, 40).boxed().toArray(Long[]::new));
    }
  }

  @Test
  void entry_of_a_transaction_that_is_rolled_back_never_was() {
    log.append("run.started");
    try (TenantTransaction given_up = log.begin()) {
      new JdbcAuditStore(given_up.dataSource()).append(log.rita(), LiveLog.event("run.failed"));
    }
    assertThat(log.append("run.completed").seq()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'nobody'",
        "delete from audit_entry",
        "truncate audit_entry",
        "delete from audit_head",
        "truncate audit_head",
        "drop table audit_entry",
        "alter table audit_entry disable trigger user"
      })
  void tenants_role_cannot_change_or_remove(String sql) throws SQLException {
    log.append("run.started");
    try (TenantTransaction transaction = log.begin();
        var statement = transaction.connection().createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOf(SQLException.class)
          .extracting(e -> ((SQLException) e).getSQLState())
          .isEqualTo("42501");
    }
  }

  @Test
  void entry_tells_through_which_door_and_from_where_the_act_came() {
    AuditEntry appended = log.append("run.started");
    assertThat(appended.channel()).isEqualTo("rest");
    assertThat(appended.address()).isEqualTo("192.0.2.7");
    AuditEntry server =
        log.with(
            s ->
                s.append(
                    Caller.system(log.tenant(), "schedule:upkeep").from(Origin.SCHEDULE),
                    LiveLog.event("run.failed")));
    assertThat(server.channel()).isEqualTo("schedule");
    assertThat(server.address()).isEmpty();
  }

  @Test
  void entries_of_another_door_or_address_are_filtered_out() {
    log.append("run.started");
    assertThat(entriesFrom("console", null)).isZero();
    assertThat(entriesFrom(null, "192.0.2.8")).isZero();
    assertThat(entriesFrom("rest", "192.0.2.7")).isEqualTo(1);
  }

  private int entriesFrom(@Nullable String channel, @Nullable String address) {
    var filter = new AuditFilter(null, channel, address, null, null, null, null, null);
    return log.with(s -> s.page(filter, PageRequest.first(10))).items().size();
  }

  @Test
  void list_is_newest_first_and_its_pages_join_without_loss() {
    log.fill(5);
    Page<AuditEntry> first = log.with(s -> s.page(AuditFilter.ALL, PageRequest.first(3)));
    Page<AuditEntry> rest =
        log.with(s -> s.page(AuditFilter.ALL, new PageRequest(3, first.nextCursor())));
    assertThat(first.items()).extracting(AuditEntry::seq).containsExactly(5L, 4L, 3L);
    assertThat(rest.items()).extracting(AuditEntry::seq).containsExactly(2L, 1L);
    assertThat(rest.nextCursor()).isNull();
  }

  @Test
  void filter_keeps_what_matches_all_its_parts() {
    log.append("run.started");
    AuditEntry wanted = log.append("run.completed");
    var filter =
        new AuditFilter(
            "rita",
            "rest",
            "192.0.2.7",
            "run.completed",
            "run",
            "r1",
            wanted.at(),
            wanted.at().plusSeconds(1));
    assertThat(log.with(s -> s.page(filter, PageRequest.first(10))).items())
        .containsExactly(wanted);
    var before = new AuditFilter(null, null, null, null, null, null, null, wanted.at());
    assertThat(log.with(s -> s.page(before, PageRequest.first(10))).items())
        .extracting(AuditEntry::action)
        .containsExactly("run.started");
  }
}
