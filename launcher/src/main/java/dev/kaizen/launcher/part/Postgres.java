package dev.kaizen.launcher.part;

import dev.kaizen.launcher.build.PostgresPrograms;
import dev.kaizen.launcher.process.ChildProcess;
import dev.kaizen.launcher.process.Command;
import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Folders;
import dev.kaizen.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL with pgvector, listening on loopback only. */
public final class Postgres implements Part {
  /** GMT needs no time zone files, which a small machine may lack. */
  private static final Map<String, String> ENVIRONMENT = Map.of("TZ", "GMT", "LC_ALL", "C");

  private final Settings settings;
  private final Databases databases;
  private final PostgresPlaces places;
  private final PostgresPrograms programs;

  public Postgres(Settings settings, Databases databases) {
    this.settings = settings;
    this.databases = databases;
    this.places = new PostgresPlaces(settings);
    this.programs =
        new PostgresPrograms(places.programs(), settings.logs().resolve("fetch-postgres.log"));
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public int port() {
    return settings.ports().postgres();
  }

  @Override
  public String portVariable() {
    return "KAIZEN_POSTGRES_PORT";
  }

  @Override
  public String version() {
    return programs.bin().map(PostgresPrograms::version).orElse("not fetched");
  }

  @Override
  public Path log() {
    return settings.logs().resolve("postgres.log");
  }

  @Override
  public ChildProcess process() {
    return new ChildProcess(settings.home().resolve("run/postgres.pid"), log());
  }

  @Override
  public boolean answers() {
    try (Connection connection = databases.server().as(databases.admin()).getConnection()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  public boolean hasPrograms() {
    return programs.bin().isPresent();
  }

  public void fetchPrograms() {
    programs.fetch();
  }

  public boolean hasData() {
    return Files.exists(places.data().resolve("PG_VERSION"));
  }

  /** Makes the data folder, with a password for the superuser. */
  public void initialize() {
    Path data = places.data();
    Path part = data.resolveSibling("postgres.part");
    Folders.remove(part);
    Folders.makeFor(part);
    Folders.makePrivate(part);
    Path password = part.resolveSibling("postgres.password");
    try {
      Files.deleteIfExists(password);
      Files.createFile(password);
      Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
      Files.writeString(password, databases.admin().password());
      own(part);
      own(password);
      Command.of(
              asUser(
                  "initdb",
                  "-D",
                  part.toString(),
                  "-U",
                  databases.admin().user(),
                  "--pwfile=" + password,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale=C",
                  unicodeRules().getFirst(),
                  unicodeRules().getLast()))
          .with(ENVIRONMENT)
          .in(Path.of("/"))
          .loggedTo(settings.logs().resolve("initdb.log"))
          .run("PostgreSQL's data folder could not be made");
      Files.move(part, data);
    } catch (IOException e) {
      throw new CommandFailed("The folder " + data + " cannot be filled: " + e.getMessage(), e);
    } finally {
      Folders.remove(password);
      Folders.remove(part);
    }
  }

  @Override
  public void start() {
    List<String> command =
        asUser(
            "postgres",
            "-D",
            places.data().toString(),
            "-p",
            String.valueOf(port()),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "max_connections=400",
            "-c",
            "shared_buffers=96MB",
            "-c",
            "jit=off",
            // pgvector before 0.8.2 may corrupt an index that several workers build.
            "-c",
            "max_parallel_maintenance_workers=0",
            "-c",
            "timezone=GMT",
            "-c",
            "log_timezone=GMT");
    process().start(command, ENVIRONMENT, Path.of("/"));
    Startup.await(this);
  }

  /** "Fast" shutdown: open transactions are rolled back, nothing waits for idle clients. */
  @Override
  public void stop() {
    process().stop("INT", Duration.ofSeconds(60));
  }

  public void removeData() {
    Folders.remove(places.data());
  }

  private List<String> asUser(String program, String... arguments) {
    Path bin =
        programs
            .bin()
            .orElseThrow(() -> new CommandFailed("PostgreSQL's programs are not fetched"));
    var command = new ArrayList<String>();
    places
        .user()
        .ifPresent(
            user ->
                command.addAll(
                    List.of(
                        "setpriv", "--reuid=" + user, "--regid=" + group(user), "--clear-groups")));
    command.add(bin.resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Unicode rules that do not hang on the machine's locales; "builtin" came with 17. */
  private List<String> unicodeRules() {
    return version().startsWith("16.")
        ? List.of("--locale-provider=icu", "--icu-locale=und")
        : List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8");
  }

  private void own(Path path) throws IOException {
    if (places.user().isPresent()) {
      Files.setOwner(
          path,
          path.getFileSystem()
              .getUserPrincipalLookupService()
              .lookupPrincipalByName(places.user().get()));
    }
  }

  private static String group(String user) {
    return Command.of("id", "-g", user).output().orElse("65534").strip();
  }
}
