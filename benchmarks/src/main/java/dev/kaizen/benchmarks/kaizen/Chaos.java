package dev.kaizen.benchmarks.kaizen;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kaizen.benchmarks.Load;
import dev.kaizen.benchmarks.Place;
import dev.kaizen.database.TenantSchema;
import dev.kaizen.run.journal.GroupCommit;
import dev.kaizen.run.journal.GroupJournal;
import dev.kaizen.run.journal.JournalMetrics;
import dev.kaizen.run.journal.JournalReader;
import dev.kaizen.run.journal.TenantAddress;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * What may go wrong with nodes and with the database, again and again, on runs that go on
 * meanwhile. After each kind of fault a node without faults finishes all runs, and the store must
 * hold each once: with its answer, every step recorded once, and an unbroken audit log.
 */
public final class Chaos {
  private static final int STEPS = 10;
  private static final int RUNS_A_CYCLE = 20;
  private static final int MOST_TRIES = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final Place place;
  private final PrintStream out;
  private final Load load = new Load(1, 1, STEPS, Duration.ofMillis(2));
  private final TenantSchema tenant;
  private final GroupCommit commits;
  private final GroupJournal journal;
  private final StoreCheck check;
  private final Random random = new Random(7);
  private int runs;

  /**
   * @param cycles how often
   * @param worst the longest it took until others had all that the node held; 0 where none died
   */
  public record Outcome(String fault, int cycles, int runs, double worst) {}

  private interface Fault {
    /** Gives the seconds it took until others had what was held. */
    double strike(int cycle) throws Exception;
  }

  public Chaos(Place place, PrintStream out) throws Exception {
    this.place = place;
    this.out = out;
    var database = new TenantDatabase(1);
    database.fill(place, load);
    this.tenant = database.tenants().getFirst();
    this.check = new StoreCheck(place, load, database.tenants());
    UUID id = UuidCreator.getTimeOrderedEpoch();
    var pool = place.openPool(TenantDatabase.connections(place));
    this.commits = new GroupCommit(pool, id, 1, JournalMetrics.NONE);
    this.journal =
        new GroupJournal(
            new TenantAddress(tenant.slug(), tenant.schema(), tenant.role()),
            commits,
            new JournalReader(pool, id),
            InstantSource.system());
  }

  /**
   * @param cycles of kills; of the slower faults a part
   */
  public List<Outcome> run(int cycles) throws Exception {
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(all("node dies before a commit", cycles / 2, i -> diesAt(i, "before")));
    outcomes.add(all("node dies after a commit", cycles / 2, i -> diesAt(i, "after")));
    outcomes.add(all("node is killed at any moment", Math.max(1, cycles / 10), this::killed));
    outcomes.add(
        all("node is killed, another takes over", Math.max(1, cycles / 50), this::takenOver));
    outcomes.add(all("node is frozen for 5 s", Math.max(1, cycles / 5), i -> frozen(5)));
    outcomes.add(all("node is frozen for 10 s", Math.max(1, cycles / 50), i -> frozen(10)));
    outcomes.add(all("database crashes and recovers", Math.max(1, cycles / 25), this::crash));
    outcomes.add(all("connections are cut", Math.max(1, cycles / 25), this::cut));
    outcomes.add(all("node's clock is 5 min off", Math.max(1, cycles / 50), this::clockIsOff));
    try (var disk = SmallDisk.mounted(place)) {
      if (disk == null) {
        out.println("disk is full: not tried, a small file system cannot be mounted here");
      } else {
        disk.move(tenant.schema() + ".run_event");
        outcomes.add(all("disk is full, then is not", 1, i -> full(disk)));
        disk.moveBack(tenant.schema() + ".run_event");
      }
    }
    commits.close();
    return outcomes;
  }

  private Outcome all(String fault, int cycles, Fault strike) throws Exception {
    int before = runs;
    double worst = 0;
    for (int i = 0; i < cycles; i++) {
      queue();
      worst = Math.max(worst, strike.strike(i));
    }
    finish();
    Outcome outcome = new Outcome(fault, cycles, runs - before, worst);
    out.printf(
        "%-36s %4d times  %6d runs, each once%s%n",
        fault,
        cycles,
        outcome.runs(),
        worst > 0 ? "  taken over within %.1f s".formatted(worst) : "");
    return outcome;
  }

  private void queue() {
    for (int i = 0; i < RUNS_A_CYCLE; i++) {
      journal.queue(
          UuidCreator.getTimeOrderedEpoch(),
          CountingWorkflow.NAME,
          TenantDatabase.VERSION,
          Map.of("value", (long) runs),
          "chaos");
      runs++;
    }
  }

  /** The commits of a node: a few at its start, then those of its runs. */
  private double diesAt(int cycle, String when) throws Exception {
    try (Node node = new Node("node-1", 1 + cycle % 60, when)) {
      // Without enough commits left it is killed instead.
      node.awaitEnd(Duration.ofSeconds(3));
    }
    return 0;
  }

  private double killed(int cycle) throws Exception {
    try (Node node = new Node("node-1", 0, "never")) {
      node.awaitUp();
      pause(random.nextInt(300));
    }
    return 0;
  }

  private double takenOver(int cycle) throws Exception {
    try (Node first = new Node("node-1", 0, "never")) {
      UUID id = first.awaitUp();
      until("the first node works", () -> held(id) > 0);
      try (Node second = new Node("node-2", 0, "never")) {
        second.awaitUp();
        queue();
        pause(30);
        first.kill();
        long killed = System.nanoTime();
        until("the second node has taken over", () -> held(id) == 0);
        return (System.nanoTime() - killed) / 1e9;
      }
    }
  }

  private double frozen(int seconds) throws Exception {
    try (Node first = new Node("node-1", 0, "never");
        Node second = new Node("node-2", 0, "never")) {
      first.awaitUp();
      second.awaitUp();
      pause(random.nextInt(60));
      first.signal("STOP");
      queue();
      pause(seconds * 1_000);
      first.signal("CONT");
      pause(300);
    }
    return 0;
  }

  /** One killed backend makes PostgreSQL end all others and recover from its log. */
  private double crash(int cycle) throws Exception {
    try (Node node = new Node("node-1", 0, "never")) {
      node.awaitUp();
      pause(random.nextInt(60));
      long backend =
          place.count("select pid from pg_stat_activity where usename = 'kaizen_app' limit 1");
      new ProcessBuilder("kill", "-9", String.valueOf(backend)).inheritIO().start().waitFor();
      until("the database has recovered", () -> place.count("select 1") == 1);
      settle();
    }
    return 0;
  }

  private double cut(int cycle) throws Exception {
    try (Node node = new Node("node-1", 0, "never")) {
      node.awaitUp();
      pause(random.nextInt(60));
      place.count(
          "select count(pg_terminate_backend(pid)) from pg_stat_activity"
              + " where usename = 'kaizen_app' and pid <> pg_backend_pid()");
      settle();
    }
    return 0;
  }

  /** One is ahead and one behind; what they record must bear the database's time. */
  private double clockIsOff(int cycle) throws Exception {
    long begin = place.count("select (extract(epoch from clock_timestamp()) * 1000)::bigint");
    try (Node ahead = new Node("node-1", 0, "never", Duration.ofMinutes(5));
        Node behind = new Node("node-2", 0, "never", Duration.ofMinutes(-5))) {
      ahead.awaitUp();
      behind.awaitUp();
      queue();
      settle();
    }
    long wrong =
        place.count(
            """
            select count(*) from %s.run_event e join (
              select run_id from %1$s.run_event where seq = 1
              and at > timestamptz 'epoch' + %d * interval '1 ms') mine using (run_id)
            where e.at > clock_timestamp() or e.at < timestamptz 'epoch' + %2$d * interval '1 ms'
            """
                .formatted(tenant.schema(), begin));
    if (wrong > 0) {
      throw new IllegalStateException(wrong + " events bear a time that is not the database's");
    }
    return 0;
  }

  /** What cannot be recorded is refused; once there is room all goes on. */
  private double full(SmallDisk disk) throws Exception {
    try (Node node = new Node("node-1", 0, "never")) {
      node.awaitUp();
      disk.fill();
      boolean refused = false;
      for (int i = 0; i < MOST_TRIES && !refused; i++) {
        try {
          queue();
        } catch (KaizenException e) {
          refused = e.code() == ErrorCode.DEPENDENCY_UNAVAILABLE;
        }
      }
      if (!refused || !commits.isFailing()) {
        throw new IllegalStateException("A full disk was not noticed");
      }
      disk.free();
      settle();
    }
    return 0;
  }

  /** The same node goes on by itself and ends every run. */
  private void settle() throws Exception {
    until("the node has finished all runs", () -> unfinished() == 0);
  }

  private void finish() throws Exception {
    try (Node last = new Node("node-1", 0, "never")) {
      last.awaitUp();
      settle();
    }
    check.require(runs);
  }

  private long unfinished() throws SQLException {
    return place.count(
        "select count(*) from %s.run where status <> 'COMPLETED'".formatted(tenant.schema()));
  }

  private long held(UUID node) throws SQLException {
    return place.count(
        "select count(*) from %s.run where owner = '%s'".formatted(tenant.schema(), node));
  }

  private interface Condition {
    boolean holds() throws SQLException;
  }

  private static void until(String what, Condition condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds(condition)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("It did not come to pass: " + what);
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  /** A database that is away says nothing yet. */
  private static boolean holds(Condition condition) {
    try {
      return condition.holds();
    } catch (SQLException e) {
      return false;
    }
  }

  private static void pause(int millis) {
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }

  /** A node's process; closing kills it as kill -9 does. */
  private final class Node implements AutoCloseable {
    private final Process process;

    Node(String name, int dieAt, String when) throws IOException {
      this(name, dieAt, when, Duration.ZERO);
    }

    Node(String name, int dieAt, String when, Duration clockOff) throws IOException {
      process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElse("java"),
                  "-Xmx256m",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  ChaosNode.class.getName(),
                  String.valueOf(place.address().port()),
                  place.address().name(),
                  name,
                  String.valueOf(load.steps()),
                  String.valueOf(load.pause().toMillis()),
                  String.valueOf(dieAt),
                  when,
                  String.valueOf(clockOff.toSeconds()))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    }

    UUID awaitUp() throws IOException {
      String line = process.inputReader().readLine();
      if (line == null || !line.startsWith("up ")) {
        throw new IllegalStateException("A node did not start: " + line);
      }
      return UUID.fromString(line.substring(3));
    }

    void awaitEnd(Duration patience) throws InterruptedException {
      process.waitFor(patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
    }

    void signal(String name) throws IOException, InterruptedException {
      new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    }

    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
      kill();
    }
  }
}
