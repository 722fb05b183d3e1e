package dev.kaizen.approval.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.approval.Deputy;
import dev.kaizen.database.TenantTransaction;
import dev.kaizen.database.TestDatabase;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From one moment to another, while the clock goes on over a week-end with summer time. */
class DeputyStoreTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final TestDatabase DATABASE = TestDatabase.require();

  private final TenantTransaction transaction =
      new TenantTransaction(DATABASE, DATABASE.newTenant());
  private final DeputyStore store = new DeputyStore(transaction.dataSource());

  @Test
  void deputy_holds_from_the_first_moment_to_the_last_by_the_clock_of_the_place() {
    store.add(deputy("rita", "rob", berlin(28, 0), berlin(30, 0)));

    assertThat(store.of("rob", berlin(28, 0).minusSeconds(1))).isEmpty();
    assertThat(store.of("rob", berlin(28, 0))).hasSize(1);
    for (Instant now = berlin(28, 0); now.isBefore(berlin(30, 0)); now = now.plusSeconds(3600)) {
      assertThat(store.of("rob", now)).as("at %s", now.atZone(BERLIN)).hasSize(1);
    }
    // The night has an hour less: two days are 47 hours.
    assertThat(store.of("rob", berlin(28, 0).plusSeconds(47 * 3600))).isEmpty();
  }

  @Test
  void deputy_of_a_deputy_stands_for_both_only_while_both_hold() {
    store.add(deputy("mia", "rita", berlin(27, 12), berlin(30, 9)));
    store.add(deputy("rita", "rob", berlin(28, 0), berlin(29, 12)));

    assertThat(store.standsFor("rob", berlin(27, 18))).isEmpty();
    assertThat(store.standsFor("rob", berlin(29, 3))).isEqualTo(Set.of("rita", "mia"));
    assertThat(store.standsFor("rob", berlin(29, 12))).isEmpty();
    assertThat(store.standsFor("rita", berlin(29, 12))).isEqualTo(Set.of("mia"));
    assertThat(store.current(berlin(29, 12), 10))
        .extracting(Deputy::owner)
        .isEqualTo(List.of("mia"));
  }

  private static Instant berlin(int dayOfMarch, int hour) {
    return LocalDateTime.of(2026, 3, dayOfMarch, hour, 0).atZone(BERLIN).toInstant();
  }

  private static Deputy deputy(String owner, String deputy, Instant from, Instant until) {
    return new Deputy(
        UUID.randomUUID(),
        owner,
        deputy,
        Set.of("reviewer"),
        from,
        until,
        "Away",
        owner,
        from.minusSeconds(3600),
        null);
  }
}
