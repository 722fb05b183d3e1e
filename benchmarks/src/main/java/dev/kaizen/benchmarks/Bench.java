package dev.kaizen.benchmarks;

import dev.kaizen.benchmarks.kaizen.AuditTrail;
import dev.kaizen.benchmarks.kaizen.Chaos;
import dev.kaizen.benchmarks.kaizen.Figure;
import dev.kaizen.benchmarks.kaizen.Tenants;
import dev.kaizen.benchmarks.kaizen.Waiting;
import dev.kaizen.benchmarks.reviewers.Reviewers;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs benchmarks in this process, which {@code ./kaizen bench} starts beside a PostgreSQL of its
 * own. Contestants take turns: each repetition opens every one of them in a fresh place, warms it
 * up, measures it, and looks whether its store holds what it must. A contestant that fails is
 * reported and the others go on; the exit code is 1 when Kaizen itself failed.
 */
@Command(name = "bench")
public final class Bench implements Callable<Integer> {
  private static final String CHAOS = "chaos";
  private static final String WAITING = "waiting";
  private static final String TENANTS = "tenants";
  private static final String APPROVALS = "approvals";
  private static final String AUDIT = "audit";
  private static final int MANY = 100_000;
  private static final int MANY_REQUESTS = 10_000;
  private static final int MANY_ENTRIES = 1_000_000;
  private static final int MANY_TENANTS = 1_000;

  @Parameters(arity = "0..*")
  private List<String> names = List.of();

  @Option(names = "--json")
  private @Nullable Path json;

  @Option(names = "--runs")
  private @Nullable Integer runs;

  @Option(names = "--concurrency")
  private @Nullable Integer concurrency;

  @Option(names = "--repetitions")
  private int repetitions = 3;

  @Option(names = "--warm-up")
  private int warmUpSeconds = 15;

  @Option(names = "--cycles")
  private int cycles = 500;

  @Option(names = "--subjects", split = ",")
  private Set<String> subjects = Set.of();

  public static void main(String[] arguments) {
    // Libraries speak up among the figures only when something is wrong.
    Logger.getLogger("").setLevel(Level.WARNING);
    // Engines leave threads behind that would keep this process alive.
    System.exit(
        new CommandLine(new Bench())
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  command.getErr().println("kaizen: " + failure.getMessage());
                  return 1;
                })
            .execute(arguments));
  }

  @Override
  public Integer call() {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Contestant> contestants = Lineup.of(subjects);
    Server server = Server.from(System.getenv());
    server.requireDurable();
    var report = new Report(out);
    report.surroundings(Machine.ofThisProcess(), server);
    var results = new ArrayList<Result>();
    if (names.equals(List.of(CHAOS))) {
      return chaos(server, out, results);
    }
    if (names.equals(List.of(WAITING))) {
      return alone(
          WAITING,
          Waiting.CONNECTIONS,
          server,
          out,
          place -> {
            try (var waiting = new Waiting(place)) {
              return waiting.measure(runs == null ? MANY : runs);
            }
          });
    }
    if (names.equals(List.of(AUDIT))) {
      return alone(
          AUDIT,
          AuditTrail.CONNECTIONS,
          server,
          out,
          place -> new AuditTrail(place).measure(runs == null ? MANY_ENTRIES : runs, repetitions));
    }
    if (names.equals(List.of(TENANTS))) {
      return alone(
          TENANTS,
          Tenants.CONNECTIONS,
          server,
          out,
          place -> new Tenants(place).measure(runs == null ? MANY_TENANTS : runs));
    }
    if (names.equals(List.of(APPROVALS))) {
      return alone(
          APPROVALS,
          1,
          server,
          out,
          place -> new Reviewers(System.getenv()).measure(runs == null ? MANY_REQUESTS : runs));
    }
    boolean good = true;
    for (Benchmark benchmark : Benchmark.named(names)) {
      var match =
          new Match(
              benchmark,
              benchmark.load(runs, concurrency),
              server,
              new Match.Plan(repetitions, Duration.ofSeconds(warmUpSeconds)),
              report);
      List<Outcome> outcomes =
          match.play(
              contestants.stream().filter(c -> c.benchmarks().contains(benchmark.key())).toList());
      report.table(benchmark, outcomes);
      results.addAll(Result.of(benchmark, outcomes));
      good &= outcomes.stream().noneMatch(Bench::isKaizensFailure);
    }
    if (json != null) {
      Result.write(results, json);
    }
    return good ? 0 : 1;
  }

  /** No contest: faults, and whether the store holds what it must after each kind. */
  private int chaos(Server server, PrintStream out, List<Result> results) {
    try (Place place = Place.on(server, "kaizen_chaos", 4)) {
      for (Chaos.Outcome outcome : new Chaos(place, out).run(cycles)) {
        String metric = outcome.fault().replaceAll("[^a-z0-9]+", "_");
        results.add(new Result(CHAOS, "kaizen", metric + ".cycles", "count", outcome.cycles()));
        results.add(new Result(CHAOS, "kaizen", metric + ".runs", "count", outcome.runs()));
        if (outcome.worst() > 0) {
          results.add(new Result(CHAOS, "kaizen", metric + ".takeover", "s", outcome.worst()));
        }
      }
      if (json != null) {
        Result.write(results, json);
      }
      return 0;
    } catch (Exception e) {
      out.println("kaizen failed: " + e.getMessage());
      return 1;
    }
  }

  private interface Alone {
    List<Figure> measure(Place place) throws Exception;
  }

  /** No contest: figures of Kaizen alone. */
  private int alone(String name, int connections, Server server, PrintStream out, Alone measured) {
    try (Place place = Place.on(server, "kaizen_" + name, connections)) {
      var results = new ArrayList<Result>();
      for (Figure figure : measured.measure(place)) {
        out.printf("%-56s %,10.2f %s%n", figure.meaning(), figure.value(), figure.unit());
        results.add(new Result(name, "kaizen", figure.key(), figure.unit(), figure.value()));
      }
      if (json != null) {
        Result.write(results, json);
      }
      return 0;
    } catch (Exception e) {
      out.println("kaizen failed: " + e.getMessage());
      return 1;
    }
  }

  private static boolean isKaizensFailure(Outcome outcome) {
    return outcome.contestant().name().equals("kaizen") && outcome.failure().isPresent();
  }
}
