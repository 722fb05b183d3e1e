package dev.kaizen.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.database.TenantSchema;
import dev.kaizen.database.TenantTransaction;
import dev.kaizen.database.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcKeptAnswersTest {
  private static final RequestKey KEY = new RequestKey("k-1", "aa");
  private static final KeptAnswer ANSWER = new KeptAnswer(202, "/api/v1/runs/7", "{}");

  private static TestDatabase database;
  private TenantSchema tenant;

  @BeforeAll
  static void findDatabase() {
    database = TestDatabase.require();
  }

  @BeforeEach
  void provisionTenant() {
    tenant = database.newTenant();
  }

  @Test
  void answer_is_found_with_what_was_asked_once_it_is_committed() {
    claimAndFinish("mia");

    try (var tx = new TenantTransaction(database, tenant)) {
      JdbcKeptAnswers answers = new JdbcKeptAnswers(tx.dataSource(), "mia");
      assertThat(answers.claim(KEY)).isFalse();
      assertThat(answers.find("k-1")).contains(new JdbcKeptAnswers.Row("aa", ANSWER));
    }
  }

  @Test
  void key_of_one_person_is_free_for_another() {
    claimAndFinish("mia");

    try (var tx = new TenantTransaction(database, tenant)) {
      assertThat(new JdbcKeptAnswers(tx.dataSource(), "wim").claim(KEY)).isTrue();
    }
  }

  @Test
  void claim_that_is_rolled_back_leaves_the_key_free() {
    try (var tx = new TenantTransaction(database, tenant)) {
      assertThat(new JdbcKeptAnswers(tx.dataSource(), "mia").claim(KEY)).isTrue();
    }

    try (var tx = new TenantTransaction(database, tenant)) {
      assertThat(new JdbcKeptAnswers(tx.dataSource(), "mia").claim(KEY)).isTrue();
    }
  }

  @Test
  void second_of_two_at_once_waits_and_finds_the_answer_of_the_first() {
    try (var first = new TenantTransaction(database, tenant)) {
      JdbcKeptAnswers answers = new JdbcKeptAnswers(first.dataSource(), "mia");
      assertThat(answers.claim(KEY)).isTrue();

      CompletableFuture<Boolean> second =
          CompletableFuture.supplyAsync(
              () -> {
                try (var tx = new TenantTransaction(database, tenant)) {
                  return new JdbcKeptAnswers(tx.dataSource(), "mia").claim(KEY);
                }
              });
      answers.finish(KEY, ANSWER);
      first.commit();

      assertThat(second.join()).isFalse();
    }
  }

  @Test
  void answer_older_than_a_day_is_forgotten() throws SQLException {
    claimAndFinish("mia");
    try (var tx = new TenantTransaction(database, tenant);
        Statement statement = tx.dataSource().getConnection().createStatement()) {
      statement.execute("update idempotency_key set created_at = now() - interval '25 hours'");
      tx.commit();
    }

    try (var tx = new TenantTransaction(database, tenant)) {
      JdbcKeptAnswers answers = new JdbcKeptAnswers(tx.dataSource(), "mia");
      assertThat(answers.find("k-1")).isEmpty();
      assertThat(answers.claim(KEY)).isTrue();
    }
  }

  private void claimAndFinish(String caller) {
    try (var tx = new TenantTransaction(database, tenant)) {
      JdbcKeptAnswers answers = new JdbcKeptAnswers(tx.dataSource(), caller);
      assertThat(answers.claim(KEY)).isTrue();
      answers.finish(KEY, ANSWER);
      tx.commit();
    }
  }
}
