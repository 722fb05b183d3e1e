package dev.kaizen.telemetry;

import dev.kaizen.audit.head.HeadsDue;
import dev.kaizen.run.RunStatus;
import dev.kaizen.run.metrics.NodeLoad;
import dev.kaizen.run.metrics.RunMetrics;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** The engine's numbers in MicroProfile's registry. docs/operations.md says what each means. */
final class RegistryRunMetrics implements RunMetrics {
  private static final Metadata TENANT_QUEUE =
      Meters.metadata(
          "kaizen.run.queue.tenant.depth",
          MetricUnits.NONE,
          "Runs of a tenant that wait for a worker on any node");
  private static final Metadata ENDED =
      Meters.metadata("kaizen.run.ended", MetricUnits.NONE, "Runs that ended, by outcome");

  private final HeadsDue heads;
  private final Meters meters;
  private final Timer commits;
  private final Histogram batches;
  private final Counter unwritten;
  private final Counter takeovers;
  private final Set<String> tenants = new HashSet<>();
  private volatile Seen seen = new Seen(NodeLoad.NONE, System.nanoTime());

  private record Seen(NodeLoad load, long at) {
    /** Goes on growing when nobody looks any more, as when the database is away. */
    double oldest() {
      return load.waiting().isEmpty()
          ? 0
          : (load.oldest().toNanos() + (System.nanoTime() - at)) / 1e9;
    }
  }

  RegistryRunMetrics(MetricRegistry registry, HeadsDue heads) {
    this.heads = heads;
    meters = new Meters(registry);
    commits =
        meters.timer(
            Meters.metadata(
                "kaizen.run.commits", MetricUnits.NONE, "Commits of the journal, and their time"));
    batches =
        meters.histogram(
            Meters.metadata(
                "kaizen.run.commit.changes", MetricUnits.NONE, "Changes recorded by one commit"));
    unwritten =
        meters.counter(
            Meters.metadata(
                "kaizen.run.changes.failed",
                MetricUnits.NONE,
                "Changes whose commit failed; their runs go on from before them"));
    takeovers =
        meters.counter(
            Meters.metadata(
                "kaizen.run.takeovers", MetricUnits.NONE, "Runs taken over from nodes that died"));
    gauge(
        "kaizen.run.queue.depth",
        MetricUnits.NONE,
        "Runs that wait for a worker on any node",
        () -> seen.load().allWaiting());
    gauge(
        "kaizen.run.queue.age",
        MetricUnits.SECONDS,
        "How long the oldest such run has waited",
        () -> seen.oldest());
    gauge(
        "kaizen.run.working",
        MetricUnits.NONE,
        "Runs this node works on",
        () -> seen.load().working());
    gauge(
        "kaizen.run.unrecorded",
        MetricUnits.NONE,
        "Changes that wait here to be committed",
        () -> seen.load().unrecorded());
    for (RunStatus outcome : Set.of(RunStatus.COMPLETED, RunStatus.FAILED, RunStatus.CANCELLED)) {
      endings(outcome);
    }
  }

  @Override
  public void load(NodeLoad load) {
    seen = new Seen(load, System.nanoTime());
    Set<String> waiting = load.waiting().keySet();
    synchronized (tenants) {
      tenants.removeIf(
          slug -> {
            boolean gone = !waiting.contains(slug);
            if (gone) {
              meters.remove(TENANT_QUEUE, tenant(slug));
            }
            return gone;
          });
      for (String slug : waiting) {
        if (tenants.add(slug)) {
          meters.gauge(
              TENANT_QUEUE, () -> seen.load().waiting().getOrDefault(slug, 0L), tenant(slug));
        }
      }
    }
  }

  @Override
  public void committed(int changes, long nanos) {
    commits.update(Duration.ofNanos(nanos));
    batches.update(changes);
  }

  @Override
  public void failed(int changes) {
    unwritten.inc(changes);
  }

  @Override
  public void logGrew(String tenant) {
    heads.grew(tenant);
  }

  @Override
  public void tookOver(long runs) {
    takeovers.inc(runs);
  }

  @Override
  public void ended(RunStatus outcome) {
    endings(outcome).inc();
  }

  private Counter endings(RunStatus outcome) {
    return meters.counter(ENDED, new Tag("outcome", outcome.name().toLowerCase(Locale.ROOT)));
  }

  private static Tag tenant(String slug) {
    return new Tag("tenant", slug);
  }

  private void gauge(
      String name, String unit, String description, Supplier<? extends Number> value) {
    meters.gauge(Meters.metadata(name, unit, description), value);
  }
}
