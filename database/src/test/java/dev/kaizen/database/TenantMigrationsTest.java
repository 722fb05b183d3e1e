package dev.kaizen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantMigrationsTest {
  @TempDir Path next;
  private final List<TenantSchema> tenants = new ArrayList<>();
  private TestDatabase database;
  private TenantMigrations migrations;

  @BeforeEach
  void prepareThreeTenantsAndTheNextMigration() throws IOException {
    database = TestDatabase.require();
    for (int i = 0; i < 3; i++) {
      tenants.add(database.newTenant());
    }
    Files.writeString(
        next.resolve("V9000__next.sql"), "create table next_thing (id int primary key);");
    migrations =
        new TenantMigrations(
            new Migrator(database.owner(), "classpath:tenant", "filesystem:" + next), 2);
  }

  /** The other tests' migrator would not know the next migration. */
  @AfterEach
  void removeTheTenants() throws SQLException {
    for (TenantSchema tenant : tenants) {
      run("drop schema " + tenant.schema() + " cascade");
      run("delete from control.tenant where slug = '" + tenant.slug() + "'");
    }
  }

  @Test
  void all_are_migrated_and_the_next_time_there_is_nothing_to_do() {
    assertThat(migrations.migrate(tenants).migrated()).isEqualTo(3);

    TenantMigrations.Outcome again = migrations.migrate(tenants);
    assertThat(again.migrated()).isZero();
    assertThat(again.upToDate()).isEqualTo(3);
  }

  @Test
  void one_that_fails_is_set_aside_and_comes_back_once_it_is_mended() throws SQLException {
    TenantSchema broken = tenants.get(1);
    run("create table " + broken.schema() + ".next_thing (other text)");

    TenantMigrations.Outcome outcome = migrations.migrate(tenants);

    assertThat(outcome.migrated()).isEqualTo(2);
    assertThat(outcome.setAside()).containsOnlyKeys(broken.slug());
    assertThat(text("status", broken)).isEqualTo("suspended");
    assertThat(text("migration_error", broken)).contains("next_thing");
    assertThat(text("status", tenants.get(2))).isEqualTo("active");
    assertThatThrownBy(
            () ->
                run(
                    "update control.tenant set status = 'active' where slug = '%s'"
                        .formatted(broken.slug())))
        .hasMessageContaining("could not be migrated");

    run("drop table " + broken.schema() + ".next_thing");
    assertThat(migrations.migrate(tenants).setAside()).isEmpty();
    assertThat(text("status", broken)).isEqualTo("active");
    assertThat(text("migration_error", broken)).isNull();
  }

  @Test
  void who_was_suspended_before_stays_so() throws SQLException {
    TenantSchema broken = tenants.get(2);
    run("update control.tenant set status = 'suspended' where slug = '" + broken.slug() + "'");
    run("create table " + broken.schema() + ".next_thing (other text)");
    migrations.migrate(tenants);

    run("drop table " + broken.schema() + ".next_thing");
    migrations.migrate(tenants);

    assertThat(text("status", broken)).isEqualTo("suspended");
    assertThat(text("migration_error", broken)).isNull();
  }

  @Test
  void first_that_fails_keeps_the_others_as_they_were() throws SQLException {
    run("create table " + tenants.getFirst().schema() + ".next_thing (other text)");

    assertThatThrownBy(() -> migrations.migrate(tenants))
        .isInstanceOf(SetupRefused.class)
        .hasMessageContaining(tenants.getFirst().slug())
        .hasMessageContaining("no other was touched");
    assertThat(query("select to_regclass('%s.next_thing')".formatted(tenants.get(1).schema())))
        .isNull();
    assertThat(text("status", tenants.getFirst())).isEqualTo("active");
  }

  @Test
  void schema_that_was_changed_by_hand_is_found() throws SQLException {
    TenantSchema odd = tenants.get(1);
    assertThat(migrations.drifted()).doesNotContainKey(odd.slug());

    run("alter table " + odd.schema() + ".run add column surprise text");

    assertThat(migrations.drifted()).containsEntry(odd.slug(), 1);
  }

  private String text(String column, TenantSchema tenant) throws SQLException {
    return query(
        "select %s from control.tenant where slug = '%s'".formatted(column, tenant.slug()));
  }

  private String query(String sql) throws SQLException {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
