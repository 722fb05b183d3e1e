package dev.kaizen.benchmarks.kaizen;

import dev.kaizen.benchmarks.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A tablespace on a file system of a few megabytes in memory, which can be filled to the last byte
 * without harm to the machine. Only who may mount one has it.
 */
final class SmallDisk implements AutoCloseable {
  private static final String NAME = "kaizen_small";
  private static final String FILLING = "public.kaizen_filling";
  private static final int LEAST_MB = 24;

  private final Place place;
  private final Path folder;

  private SmallDisk(Place place, Path folder) {
    this.place = place;
    this.folder = folder;
  }

  /** Null when this user may not mount a file system. */
  static @Nullable SmallDisk mounted(Place place) throws Exception {
    Path data = Path.of(text(place, "show data_directory"));
    Path folder = Files.createTempDirectory(data.getParent(), "kaizen-disk");
    long used =
        place.count(
                "select coalesce(sum(pg_total_relation_size(oid)), 0)::bigint from pg_class"
                    + " where relname = 'run_event'")
            >> 20;
    String size = "size=%dm".formatted(2 * used + LEAST_MB);
    if (!done("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString())) {
      Files.delete(folder);
      return null;
    }
    var disk = new SmallDisk(place, folder);
    Files.setOwner(folder, Files.getOwner(data));
    disk.execute("create tablespace %s location '%s'".formatted(NAME, folder));
    return disk;
  }

  void move(String table) throws SQLException {
    execute("alter table %s set tablespace %s".formatted(table, NAME));
  }

  void moveBack(String table) throws SQLException {
    execute("alter table %s set tablespace pg_default".formatted(table));
  }

  /** Until nothing more goes in. */
  void fill() throws SQLException {
    execute("create unlogged table %s (bytes text) tablespace %s".formatted(FILLING, NAME));
    execute("alter table %s alter bytes set storage plain".formatted(FILLING));
    for (int rows = 1 << 10; rows > 0; rows /= 2) {
      boolean room = true;
      while (room) {
        room =
            tried(
                "insert into %s select repeat('x', 7000) from generate_series(1, %d)"
                    .formatted(FILLING, rows));
      }
    }
  }

  void free() throws SQLException {
    execute("drop table " + FILLING);
    execute("checkpoint");
  }

  private boolean tried(String sql) {
    try {
      execute(sql);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = place.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Place place, String query) throws SQLException {
    try (var connection = place.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static boolean done(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws Exception {
    tried("drop table if exists " + FILLING);
    tried("drop tablespace " + NAME);
    done("umount", folder.toString());
    Files.deleteIfExists(folder);
  }
}
