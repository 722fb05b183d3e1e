package dev.kaizen.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.database.TenantSchema;
import dev.kaizen.database.TestDatabase;
import dev.kaizen.mail.MailDesk.Waiting;
import dev.kaizen.mail.engine.MailPolicy.Attempt;
import dev.kaizen.mail.store.MailStore;
import dev.kaizen.mail.store.MailStoresForTests;
import dev.kaizen.run.TenantWork;
import dev.kaizen.shared.Statements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of a mail, on a real database. */
class MailDeskTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Mail MAIL = new Mail("rita@acme.test", "Subject", "Text");

  private final TestDatabase database = TestDatabase.require();
  private final TenantSchema tenant = database.newTenant();
  private final TenantWork work = new TenantWork(database, tenant);
  private final MailStore store = MailStoresForTests.store(work.dataSource());
  private final MailDesk desk = new MailDesk(store, Clock.fixed(NOW, ZoneOffset.UTC));
  private final UUID id = UUID.randomUUID();

  @Test
  void a_mail_waits_with_what_it_says() {
    add();

    assertThat(waiting()).contains(new Waiting(id, MAIL, 0));
  }

  @Test
  void a_mail_that_is_given_twice_is_kept_once() {
    assertThat(add()).isTrue();
    assertThat(add()).isFalse();
    record(new Attempt.Taken());
    assertThat(add()).isFalse();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void of_a_mail_that_was_sent_nothing_is_kept_but_when() {
    add();

    assertThat(record(new Attempt.Taken())).isEmpty();
    assertThat(waiting()).isEmpty();
    assertThat(row()).containsExactly("SENT", "null", "null", "null", "null", "1");
  }

  @Test
  void a_mail_that_failed_waits_on() {
    add();

    assertThat(record(new Attempt.Unreached("away"))).contains(NOW.plus(Duration.ofSeconds(10)));
    assertThat(waiting()).contains(new Waiting(id, MAIL, 1));
  }

  @Test
  void a_mail_that_nobody_takes_is_set_aside_with_the_reason_and_without_its_content() {
    add();

    assertThat(record(new Attempt.Refused("unknown"))).isEmpty();
    assertThat(waiting()).isEmpty();
    assertThat(row()).containsExactly("SET_ASIDE", "unknown", "null", "null", "null", "1");
  }

  @Test
  void a_mail_that_was_sent_by_another_node_meanwhile_stays_sent() {
    add();
    Waiting seen = waiting().orElseThrow();
    record(new Attempt.Taken());

    work.commit(() -> desk.record(seen, new Attempt.Refused("unknown")));
    assertThat(row()).startsWith("SENT");
  }

  private boolean add() {
    return work.commit(() -> store.add(id, MAIL, NOW));
  }

  private Optional<Waiting> waiting() {
    return work.commit(() -> desk.open(id));
  }

  private Optional<Instant> record(Attempt attempt) {
    Waiting mail = waiting().orElseThrow();
    return work.commit(() -> desk.record(mail, attempt));
  }

  private List<String> row() {
    return work.commit(
        () ->
            new Statements(work.dataSource(), "The mail")
                .row(
                    "select status, error, recipient, subject, body, attempts from outgoing_mail"
                        + " where id = ?",
                    row ->
                        List.of(
                            row.getString(1),
                            String.valueOf(row.getString(2)),
                            String.valueOf(row.getString(3)),
                            String.valueOf(row.getString(4)),
                            String.valueOf(row.getString(5)),
                            row.getString(6)),
                    id)
                .orElseThrow());
  }
}
