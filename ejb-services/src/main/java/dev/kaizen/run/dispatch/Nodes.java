package dev.kaizen.run.dispatch;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The servers that work on runs, as the database knows them; all times are the database's. */
public final class Nodes {
  private final DataSource dataSource;

  /**
   * @param dataSource of the server's login; commits by itself
   */
  public Nodes(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Registers a server. What an earlier one of that name left behind may be taken over at once. */
  public void register(UUID node, String name) {
    change(
        "update control.node set heartbeat_at = '-infinity' where name = ? and id <> ?",
        name,
        node);
    change(
        "insert into control.node (id, name) values (?, ?) on conflict (id) do update"
            + " set heartbeat_at = clock_timestamp(), draining = false",
        node,
        name);
  }

  /** Gives the time; false in {@link Beat#alive} when the others have declared the server dead. */
  public Beat beat(UUID node) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "with b as (update control.node set heartbeat_at = clock_timestamp() where id = ?"
                    + " returning 1) select clock_timestamp(), (select count(*) from b)")) {
      update.setObject(1, node);
      try (ResultSet row = update.executeQuery()) {
        row.next();
        return new Beat(row.getObject(1, OffsetDateTime.class).toInstant(), row.getInt(2) == 1);
      }
    } catch (SQLException e) {
      throw away(e);
    }
  }

  public record Beat(Instant at, boolean alive) {}

  /**
   * Lets go of what dead servers held; gives the tenants whose runs wait again.
   *
   * @param thorough whether to look for runs of servers that are not even listed any more
   */
  public List<TakenOver> takeOver(boolean thorough) {
    List<TakenOver> taken = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select slug, runs from control.take_over(?)")) {
      query.setBoolean(1, thorough);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          taken.add(new TakenOver(rows.getString(1), rows.getLong(2)));
        }
      }
      return taken;
    } catch (SQLException e) {
      throw away(e);
    }
  }

  public record TakenOver(String tenant, long runs) {}

  /** What the database says this server holds. */
  public List<HeldRun> heldBy(UUID node) {
    List<HeldRun> held = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select slug, run, epoch from control.held_by(?)")) {
      query.setObject(1, node);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          held.add(new HeldRun(rows.getString(1), rows.getObject(2, UUID.class), rows.getLong(3)));
        }
      }
      return held;
    } catch (SQLException e) {
      throw away(e);
    }
  }

  public record HeldRun(String tenant, UUID run, long epoch) {}

  /** Which tenants have runs that wait, how many up to {@code atMost}, and since when. */
  public List<Backlog> backlogs(int atMost) {
    List<Backlog> backlogs = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select slug, queued, oldest from control.backlog(?)")) {
      query.setInt(1, atMost);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          backlogs.add(
              new Backlog(
                  rows.getString(1),
                  rows.getLong(2),
                  rows.getObject(3, OffsetDateTime.class).toInstant()));
        }
      }
      return backlogs;
    } catch (SQLException e) {
      throw away(e);
    }
  }

  public record Backlog(String tenant, long queued, Instant oldest) {}

  /** Where the active tenants are, and what they may use. */
  public List<TenantRow> tenants() {
    List<TenantRow> tenants = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select slug, schema_name, role_name, weight, max_running, max_queued"
                    + " from control.tenant where status = 'active'");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        tenants.add(
            new TenantRow(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getInt(4),
                rows.getInt(5),
                rows.getInt(6)));
      }
      return tenants;
    } catch (SQLException e) {
      throw away(e);
    }
  }

  public record TenantRow(
      String slug, String schema, String role, int weight, int maxRunning, int maxQueued) {}

  /** The server stops: what it still holds may be taken over at once. */
  public void leave(UUID node) {
    change(
        "update control.node set heartbeat_at = '-infinity', draining = true where id = ?", node);
  }

  private void change(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        update.setObject(i + 1, parameters[i]);
      }
      update.executeUpdate();
    } catch (SQLException e) {
      throw away(e);
    }
  }

  private static KaizenException away(SQLException e) {
    return new KaizenException(
        ErrorCode.DEPENDENCY_UNAVAILABLE, "The database could not be reached", e);
  }
}
