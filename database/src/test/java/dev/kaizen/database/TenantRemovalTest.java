package dev.kaizen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TenantRemovalTest {
  private TestDatabase database;

  @BeforeEach
  void openDatabase() {
    database = TestDatabase.require();
  }

  @Test
  void removed_tenant_leaves_no_schema_and_no_role_and_the_others_stay() throws SQLException {
    TenantSchema gone = database.newTenant();
    TenantSchema stays = database.newTenant();

    new TenantRemoval(database.owner()).remove(gone);

    assertThat(count("pg_namespace where nspname = '" + gone.schema() + "'")).isZero();
    assertThat(count("pg_roles where rolname = '" + gone.role() + "'")).isZero();
    assertThat(count(stays.schema() + ".audit_head")).isEqualTo(1);
  }

  @Test
  void removing_again_changes_nothing() throws SQLException {
    TenantSchema gone = database.newTenant();
    var removal = new TenantRemoval(database.owner());
    removal.remove(gone);
    removal.remove(gone);
    assertThat(count("pg_namespace where nspname = '" + gone.schema() + "'")).isZero();
  }

  @Test
  void tenant_whose_log_has_an_entry_is_no_unopened_one() throws SQLException {
    TenantSchema used = database.newTenant();
    TenantSchema unopened = database.newTenant();
    change("update " + used.schema() + ".audit_head set seq = 1");
    var removal = new TenantRemoval(database.owner());

    removal.removeUnopened(unopened);

    assertThat(count("pg_namespace where nspname = '" + unopened.schema() + "'")).isZero();
    assertThatThrownBy(() -> removal.removeUnopened(used))
        .isInstanceOf(SetupRefused.class)
        .hasMessageContaining("was in use");
    assertThat(count(used.schema() + ".audit_head")).isEqualTo(1);
  }

  private int count(String from) throws SQLException {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + from)) {
      row.next();
      return row.getInt(1);
    }
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
