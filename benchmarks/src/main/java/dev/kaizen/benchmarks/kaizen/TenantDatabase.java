package dev.kaizen.benchmarks.kaizen;

import dev.kaizen.benchmarks.Load;
import dev.kaizen.benchmarks.Place;
import dev.kaizen.database.DatabaseAddress;
import dev.kaizen.database.Login;
import dev.kaizen.database.Migrator;
import dev.kaizen.database.ServerSetup;
import dev.kaizen.database.TenantSchema;
import dev.kaizen.sdk.workflow.WorkflowCodec;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database as a server has it, with so many tenants that have published the workflows. */
record TenantDatabase(int count) {
  private static final Login OWNER = new Login("kaizen_owner", "bench");

  /** As the server logs in: without a right of its own in any tenant's schema. */
  static final Login APP = new Login("kaizen_app", "bench");

  static final int VERSION = 1;

  List<TenantSchema> tenants() {
    return IntStream.range(0, count).mapToObj(i -> new TenantSchema("tenant-" + i)).toList();
  }

  /** As the server has them: a plan is kept for each tenant from its first use on. */
  static DataSource connections(Place place) {
    var source = (PGSimpleDataSource) place.address().as(APP);
    source.setPrepareThreshold(1);
    source.setPreparedStatementCacheQueries(1_000);
    return source;
  }

  void fill(Place place, Load load) throws Exception {
    List<WorkflowDefinition> workflows =
        List.of(CountingWorkflow.of(load), CountingWorkflow.waiting());
    place.copyOf(
        "kaizen_%d_tenants_%d_steps".formatted(count, load.steps()),
        (address, admin) -> migrate(address, admin, workflows));
  }

  private void migrate(DatabaseAddress address, Login admin, List<WorkflowDefinition> workflows)
      throws SQLException {
    new ServerSetup(address, admin).prepareKaizen(address.name(), OWNER, APP);
    execute(address, admin, "alter database %s owner to %s".formatted(address.name(), OWNER));
    var migrator = new Migrator(address.as(OWNER));
    migrator.migrateControl();
    for (TenantSchema tenant : tenants()) {
      migrator.provision(tenant, tenant.slug());
      for (WorkflowDefinition workflow : workflows) {
        publish(address, tenant, workflow);
      }
    }
  }

  private static void publish(
      DatabaseAddress address, TenantSchema tenant, WorkflowDefinition workflow)
      throws SQLException {
    try (Connection connection = address.as(OWNER).getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into %s.workflow_version (name, version, status, title, definition,
                  content_hash, created_by, published_by, published_at)
                values (?, ?, 'published', ?, ?, ?, 'bench', 'bench', now())
                """
                    .formatted(tenant.schema()))) {
      insert.setString(1, workflow.name());
      insert.setInt(2, VERSION);
      insert.setString(3, workflow.title());
      insert.setString(4, WorkflowCodec.toJson(workflow));
      insert.setString(5, WorkflowCodec.contentHash(workflow));
      insert.executeUpdate();
    }
  }

  private static void execute(DatabaseAddress address, Login login, String sql)
      throws SQLException {
    try (Connection connection = address.as(login).getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
