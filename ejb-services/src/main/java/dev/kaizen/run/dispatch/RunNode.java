package dev.kaizen.run.dispatch;

import dev.kaizen.run.journal.GroupCommit;
import dev.kaizen.run.journal.GroupJournal;
import dev.kaizen.run.journal.JournalReader;
import dev.kaizen.run.journal.TenantAddress;
import dev.kaizen.run.metrics.NodeLoad;
import dev.kaizen.run.metrics.RunMetrics;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.run.Journal;
import dev.kaizen.sdk.run.Journal.Claim;
import dev.kaizen.sdk.run.RunDriver;
import dev.kaizen.sdk.run.Steps;
import dev.kaizen.shared.DatabaseClock;
import dev.kaizen.tenant.InactiveTenant;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * One node's share of the work: it beats, takes runs from the tenants' backlogs, works on them, and
 * takes over what dead nodes leave. Plain Java over a data source: the server wires it, and so can
 * any program.
 */
public final class RunNode implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(RunNode.class.getName());
  private static final Duration BEAT = Duration.ofSeconds(2);
  private static final Duration SILENT = BEAT.multipliedBy(3);
  private static final Duration WATCH = Duration.ofSeconds(1);
  private static final Duration THOROUGH_WATCH = Duration.ofSeconds(10);
  private static final Duration SWEEP = Duration.ofSeconds(2);
  private static final Duration TICK = Duration.ofMillis(100);
  private static final int COUNTED = 200_001;

  private final Settings settings;
  private final Nodes nodes;
  private final DatabaseClock clock;
  private final GroupCommit commits;
  private final JournalReader reader;
  private final RunPool pool;
  private final Map<String, Tenant> tenants = new ConcurrentHashMap<>();
  private final Map<String, Long> queued = new ConcurrentHashMap<>();
  private final Strays strays = new Strays();

  /** Tenants this node has worked for that are not active now. */
  private final Set<String> stopped = ConcurrentHashMap.newKeySet();

  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().name("kaizen-node-", 0).daemon().factory());

  /** Beats whatever the rest of the upkeep waits for: a node that does not is taken for dead. */
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("kaizen-heart").daemon().factory());

  private volatile long lastBeat;

  /** What this node held in the database a moment ago. */
  private volatile Set<Nodes.HeldRun> held = Set.of();

  /**
   * @param journalSource of the server's login, without transactions of a container
   * @param steps does the work of nodes
   * @param around wraps a tenant's journal, where events concern other features as well
   * @param actsFor binds who acts while a run is worked on
   * @param side runs steps beside each other
   */
  public record Settings(
      UUID id,
      String name,
      DataSource journalSource,
      int writers,
      int mostRuns,
      Function<InstantSource, ? extends Steps> steps,
      Around around,
      ActsFor actsFor,
      Executor side,
      RunMetrics metrics) {}

  public interface Around {
    Journal journal(TenantAddress tenant, GroupJournal journal);
  }

  public interface ActsFor {
    void run(String tenant, UUID run, Runnable work);
  }

  /** What the node holds for one tenant. */
  private record Tenant(
      Nodes.TenantRow row, TenantAddress address, GroupJournal group, RunDriver driver) {}

  public RunNode(Settings settings, DatabaseClock clock) {
    this.settings = settings;
    this.nodes = new Nodes(settings.journalSource());
    this.clock = clock;
    this.commits =
        new GroupCommit(
            settings.journalSource(), settings.id(), settings.writers(), settings.metrics());
    this.reader = new JournalReader(settings.journalSource(), settings.id());
    this.pool =
        new RunPool(
            new RunPool.Work() {
              @Override
              public List<Claim> take(String tenant, int atMost) {
                return stopped.contains(tenant)
                    ? List.of()
                    : tenant(tenant).group().claimBacklog(atMost);
              }

              @Override
              public void on(String tenant, Claim claim) {
                settings
                    .actsFor()
                    .run(tenant, claim.run(), () -> tenant(tenant).driver().drive(claim));
                if (queued.containsKey(tenant)) {
                  // Runs whose nodes have died come one at a time: this may have been one.
                  pool.hint(tenant);
                }
              }
            },
            settings.mostRuns());
  }

  /** Registers the node and begins to work. */
  public RunNode start() {
    nodes.register(settings.id(), settings.name());
    beat();
    watch(true);
    sweep();
    every(heart, BEAT, this::beat);
    every(WATCH, () -> watch(false));
    every(THOROUGH_WATCH, () -> watch(true));
    every(WATCH, this::lookAtHeld);
    every(SWEEP, this::sweep);
    every(TICK, this::tick);
    return this;
  }

  public UUID id() {
    return settings.id();
  }

  /** The tenant has runs that wait for a worker. */
  public void hint(String tenant) {
    pool.hint(tenant);
  }

  /** Others have added events to a run, which this node may be working on. */
  public void news(String tenant, UUID run) {
    Tenant known = tenants.get(tenant);
    if (known != null) {
      known.driver().news(run);
    }
  }

  /**
   * Starts a run of a published version; it is durable when this returns. It begins here and now
   * when there is room, and waits its turn otherwise.
   */
  public void start(
      String slug,
      UUID run,
      String workflow,
      int version,
      Map<String, Object> input,
      String startedBy) {
    requireRoom(slug);
    Tenant tenant = tenant(slug);
    if (pool.hasRoom(slug)) {
      Claim claim = tenant.group().start(run, workflow, version, input, startedBy);
      if (!pool.begin(slug, claim)) {
        tenant.group().release(claim, clock.now());
        pool.hint(slug);
      }
    } else {
      tenant.group().queue(run, workflow, version, input, startedBy);
      queued.merge(slug, 1L, Long::sum);
      pool.hint(slug);
    }
  }

  /** RATE_LIMITED when the tenant has too many runs waiting, or the database cannot keep up. */
  public void requireRoom(String slug) {
    if (stopped.contains(slug)) {
      throw InactiveTenant.refusal(slug);
    }
    long most = tenant(slug).row().maxQueued();
    if (queued.getOrDefault(slug, 0L) >= most) {
      throw new KaizenException(
          ErrorCode.RATE_LIMITED,
          "%d runs wait for a worker already: start more once some have begun".formatted(most));
    }
    if (commits.depth() > COUNTED / 10) {
      throw new KaizenException(
          ErrorCode.RATE_LIMITED, "The database cannot keep up at the moment: try again shortly");
    }
  }

  /** Whether the database answers, and takes what is to be recorded. */
  public boolean canRecord() {
    return System.nanoTime() - lastBeat < SILENT.toNanos() && !commits.isFailing();
  }

  public int working() {
    return pool.working();
  }

  private Tenant tenant(String slug) {
    Tenant known = tenants.get(slug);
    if (known != null) {
      return known;
    }
    Nodes.TenantRow row =
        nodes.tenants().stream()
            .filter(t -> t.slug().equals(slug))
            .findFirst()
            .orElseThrow(() -> InactiveTenant.refusal(slug));
    return tenants.computeIfAbsent(slug, s -> opened(row));
  }

  private Tenant opened(Nodes.TenantRow row) {
    TenantAddress address = new TenantAddress(row.slug(), row.schema(), row.role());
    GroupJournal group = new GroupJournal(address, commits, reader, clock::now);
    Journal journal = settings.around().journal(address, group);
    RunDriver driver =
        new RunDriver(journal, settings.steps().apply(clock::now), clock::now, settings.side());
    pool.limit(row.slug(), new RunPool.Limits(row.weight(), row.maxRunning()));
    return new Tenant(row, address, group, driver);
  }

  private void beat() {
    long before = System.nanoTime();
    Nodes.Beat beat = nodes.beat(settings.id());
    clock.set(beat.at(), before + (System.nanoTime() - before) / 2);
    if (!beat.alive()) {
      // Others took what was held here; epochs keep its workers from writing. Begin anew.
      LOG.log(Level.WARNING, "This node was silent too long and was taken for dead");
      nodes.register(settings.id(), settings.name());
    }
    lastBeat = System.nanoTime();
  }

  private void watch(boolean thorough) {
    for (Nodes.TakenOver taken : nodes.takeOver(thorough)) {
      LOG.log(Level.INFO, "Took over {0} runs of a node that is gone", taken.runs());
      settings.metrics().tookOver(taken.runs());
      pool.hint(taken.tenant());
    }
  }

  private void tick() {
    Set<Nodes.HeldRun> known = held;
    tenants.forEach(
        (slug, tenant) ->
            tenant
                .driver()
                .tick(
                    claim -> !known.contains(new Nodes.HeldRun(slug, claim.run(), claim.epoch()))));
  }

  private void lookAtHeld() {
    List<Nodes.HeldRun> now = nodes.heldBy(settings.id());
    held = Set.copyOf(now);
    for (Nodes.HeldRun stray : strays.among(now, pool::atWork)) {
      LOG.log(Level.WARNING, "Run {0} has lost its worker: another takes it up", stray.run());
      reader.letGo(tenant(stray.tenant()).address(), stray.run(), stray.epoch());
      pool.hint(stray.tenant());
    }
  }

  private void sweep() {
    Map<String, Nodes.TenantRow> active = new ConcurrentHashMap<>();
    nodes.tenants().forEach(row -> active.put(row.slug(), row));
    stopped.removeIf(active::containsKey);
    for (String slug : tenants.keySet()) {
      if (!active.containsKey(slug)) {
        stopped.add(slug);
        // Again at each sweep: a run may have been taken while the tenant was being suspended.
        pool.stop(slug);
      }
    }
    tenants.replaceAll(
        (slug, tenant) -> {
          Nodes.TenantRow row = active.get(slug);
          if (row == null || row.equals(tenant.row())) {
            return tenant;
          }
          pool.limit(slug, new RunPool.Limits(row.weight(), row.maxRunning()));
          return new Tenant(row, tenant.address(), tenant.group(), tenant.driver());
        });
    Map<String, Long> counted = new ConcurrentHashMap<>();
    Instant now = clock.now();
    Instant oldest = now;
    for (Nodes.Backlog backlog : nodes.backlogs(COUNTED)) {
      counted.put(backlog.tenant(), backlog.queued());
      oldest = backlog.oldest().isBefore(oldest) ? backlog.oldest() : oldest;
      pool.hint(backlog.tenant());
    }
    queued.keySet().retainAll(counted.keySet());
    queued.putAll(counted);
    settings
        .metrics()
        .load(
            new NodeLoad(counted, Duration.between(oldest, now), pool.working(), commits.depth()));
  }

  private void every(Duration pause, Runnable work) {
    every(timer, pause, work);
  }

  private static void every(ScheduledExecutorService on, Duration pause, Runnable work) {
    AtomicBoolean failing = new AtomicBoolean();
    on.scheduleWithFixedDelay(
        () -> {
          try {
            work.run();
            if (failing.getAndSet(false)) {
              LOG.log(Level.INFO, "The node's upkeep works again");
            }
          } catch (KaizenException e) {
            if (!failing.getAndSet(true)) {
              LOG.log(
                  Level.WARNING,
                  "The node''s upkeep fails and is tried again and again: {0}",
                  e.getMessage());
            }
          } catch (Throwable e) {
            // Whatever it is must not end the upkeep: a node that stops beating is taken for dead.
            LOG.log(Level.ERROR, "The node's upkeep failed and is tried again", e);
          }
        },
        pause.toMillis(),
        pause.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  /** Finishes what it can in the time, lets go of the rest, and leaves. */
  public void stop(Duration patience) {
    pool.drain(patience);
    timer.shutdownNow();
    commits.close();
    // A last beat must not come after the farewell.
    heart.close();
    nodes.leave(settings.id());
  }

  @Override
  public void close() {
    stop(Duration.ZERO);
  }
}
