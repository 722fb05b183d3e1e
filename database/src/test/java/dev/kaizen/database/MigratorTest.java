package dev.kaizen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigratorTest {
  private TestDatabase database;

  @BeforeEach
  void openDatabase() {
    database = TestDatabase.require();
  }

  @Test
  void provisioned_tenant_is_active() throws SQLException {
    TenantSchema tenant = database.newTenant();
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select status from control.tenant where slug = '" + tenant.slug() + "'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("active");
    }
  }

  @Test
  void provisioning_again_changes_nothing() {
    TenantSchema tenant = database.newTenant();
    var migrator = new Migrator(database.owner());
    migrator.provision(tenant, "Another name");
    new TenantMigrations(migrator, 2).migrate(java.util.List.of(tenant));
    assertThat(inTenant(tenant, "select count(*) from audit_head")).isEqualTo("1");
  }

  @Test
  void tenant_role_reads_its_own_schema() {
    assertThat(inTenant(database.newTenant(), "select count(*) from run")).isEqualTo("0");
  }

  @Test
  void tenant_role_is_refused_on_another_schema() {
    TenantSchema mine = database.newTenant();
    TenantSchema theirs = database.newTenant();
    assertThatThrownBy(() -> inTenant(mine, "select count(*) from " + theirs.schema() + ".run"))
        .hasMessageContaining("permission denied for schema " + theirs.schema());
  }

  @Test
  void server_login_sees_no_tenant_without_a_role() {
    TenantSchema tenant = database.newTenant();
    assertThatThrownBy(() -> query("", "select count(*) from " + tenant.schema() + ".run"))
        .hasMessageContaining("permission denied for schema");
  }

  @Test
  void owner_cannot_change_an_audit_entry() {
    TenantSchema tenant = database.newTenant();
    inTenant(
        tenant,
        "insert into audit_entry values (1, now(), 'a', 'b', 'c', 'd', '{}',"
            + " decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex')) returning seq");
    assertThatThrownBy(
            () -> {
              try (Connection connection = database.owner().getConnection();
                  Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                    "update " + tenant.schema() + ".audit_entry set actor = 'x'");
              }
            })
        .hasMessageContaining("the audit log only grows");
  }

  private String inTenant(TenantSchema tenant, String sql) {
    return query(
        "set local role %s; set local search_path = %s, public; "
            .formatted(tenant.role(), tenant.schema()),
        sql);
  }

  private String query(String before, String sql) {
    try (Connection connection = database.app().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      if (!before.isEmpty()) {
        statement.execute(before);
      }
      try (ResultSet row = statement.executeQuery(sql)) {
        row.next();
        String value = row.getString(1);
        connection.commit();
        return value;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
