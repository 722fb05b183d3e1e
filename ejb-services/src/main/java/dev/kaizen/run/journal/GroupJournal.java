package dev.kaizen.run.journal;

import dev.kaizen.run.RunFailure;
import dev.kaizen.run.RunStatus;
import dev.kaizen.run.engine.RunAudit;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.Checkpoint;
import dev.kaizen.sdk.run.Journal;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.RunEventCodec;
import dev.kaizen.sdk.run.RunFold;
import dev.kaizen.sdk.run.RunState;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The journal of one tenant for the workers of one node. What it records goes through {@link
 * GroupCommit}: an event, the row that shows it, its audit entry and its usage are one commit, and
 * that commit is shared with whatever else is to be recorded at the moment.
 *
 * <p>A claim is an epoch and the node's name on the run. Whoever takes a run raises the epoch, and
 * every change names it: a worker that was frozen and woke again writes nothing.
 */
public final class GroupJournal implements Journal {
  /** A run that is taken so often without coming a step further kills its workers. */
  private static final int MOST_IDLE_CLAIMS = 10;

  private static final System.Logger LOG = System.getLogger(GroupJournal.class.getName());

  private final TenantAddress tenant;
  private final GroupCommit commits;
  private final JournalReader reader;
  private final InstantSource clock;

  /** What the rows of held runs say that a claim does not. */
  private final Map<UUID, Held> held = new ConcurrentHashMap<>();

  private record Held(long epoch, String workflow, int version) {}

  public GroupJournal(
      TenantAddress tenant, GroupCommit commits, JournalReader reader, InstantSource clock) {
    this.tenant = tenant;
    this.commits = commits;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Records a new run, durable when this returns, and takes it for this node.
   *
   * @param input checked against the definition before
   */
  public Claim start(
      UUID run, String workflow, int version, Map<String, Object> input, String startedBy) {
    WorkflowDefinition definition = reader.definition(tenant, workflow, version);
    Recorded started = new Recorded(1, now(), new RunEvent.Started(input));
    submitStart(run, workflow, version, input, startedBy, started, true);
    held.put(run, new Held(1, workflow, version));
    return new Claim(run, 1, definition, new RunFold(definition).after(RunState.NEW, started));
  }

  /** Records a new run, durable when this returns, for any node to take. */
  public void queue(
      UUID run, String workflow, int version, Map<String, Object> input, String startedBy) {
    Recorded started = new Recorded(1, now(), new RunEvent.Started(input));
    submitStart(run, workflow, version, input, startedBy, started, false);
  }

  private void submitStart(
      UUID run,
      String workflow,
      int version,
      Map<String, Object> input,
      String startedBy,
      Recorded started,
      boolean claimed) {
    EventRow row = row(run, new Held(1, workflow, version), startedBy, started);
    await(
        new Change.Start(
            run,
            workflow,
            version,
            JsonText.write(input),
            startedBy,
            claimed,
            started.at(),
            List.of(row.text()),
            List.of(row.entry()),
            new CompletableFuture<>()));
  }

  @Override
  public Optional<Claim> claim(UUID run) {
    return claims(new Change.Take(run, new CompletableFuture<>())).stream().findFirst();
  }

  /** Takes the oldest runs that wait for a worker. */
  public List<Claim> claimBacklog(int atMost) {
    return claims(new Change.TakeBacklog(atMost, new CompletableFuture<>()));
  }

  private List<Claim> claims(Change take) {
    return await(take) instanceof Change.Outcome.Taken taken
        ? taken.runs().stream().map(this::open).flatMap(Optional::stream).toList()
        : List.of();
  }

  /** Empty when the run cannot go on; it has failed then, and blocks nobody. */
  private Optional<Claim> open(TakenRun taken) {
    held.put(taken.run(), new Held(taken.epoch(), taken.workflow(), taken.version()));
    if (taken.idleClaims() > MOST_IDLE_CLAIMS) {
      giveUp(
          taken,
          "The run was taken up %d times and its worker died each time: it is not tried again"
              .formatted(MOST_IDLE_CLAIMS));
      return Optional.empty();
    }
    try {
      WorkflowDefinition definition = reader.definition(tenant, taken.workflow(), taken.version());
      List<Recorded> history = taken.events().stream().map(TakenRun.Event::read).toList();
      return Optional.of(
          new Claim(taken.run(), taken.epoch(), definition, new RunFold(definition).of(history)));
    } catch (KaizenException e) {
      if (e.code() == ErrorCode.DEPENDENCY_UNAVAILABLE) {
        throw e;
      }
      LOG.log(Level.ERROR, "Run %s cannot be read".formatted(taken.run()), e);
      giveUp(taken, "What is recorded of the run cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private void giveUp(TakenRun taken, String why) {
    RunEvent.Failed failed = new RunEvent.Failed(null, ErrorCode.INTERNAL, why);
    Recorded recorded = new Recorded(taken.lastSeq() + 1, now(), failed);
    await(
        appendOf(
            taken.run(),
            new Held(taken.epoch(), taken.workflow(), taken.version()),
            taken.lastSeq(),
            List.of(recorded),
            failed));
    forget(taken.run(), taken.epoch());
  }

  @Override
  public Optional<Claim> append(Claim claim, List<RunEvent> facts, @Nullable RunEvent end) {
    if (facts.isEmpty() && end == null) {
      return refreshed(claim);
    }
    Held mine = held.get(claim.run());
    if (mine == null || mine.epoch() != claim.epoch()) {
      return Optional.empty();
    }
    Claim known = claim;
    @Nullable RunEvent last = end;
    while (true) {
      List<RunEvent> events = new ArrayList<>(facts);
      if (last != null) {
        events.add(last);
      }
      if (events.isEmpty()) {
        return Optional.of(known);
      }
      List<Recorded> recorded = numbered(known, events);
      Change.Outcome outcome =
          await(appendOf(known.run(), mine, known.state().lastSeq(), recorded, last));
      switch (outcome) {
        case Change.Outcome.Recorded r -> {
          return Optional.of(after(known, recorded, last != null));
        }
        case Change.Outcome.Stale s -> {
          Optional<Claim> fresh = refreshed(known);
          if (fresh.isEmpty()) {
            return Optional.empty();
          }
          known = fresh.get();
          last = null;
        }
        case Change.Outcome.Fenced f -> {
          forget(claim.run(), claim.epoch());
          return Optional.empty();
        }
        case Change.Outcome.Taken t -> throw new IllegalStateException("An append takes nothing");
      }
    }
  }

  @Override
  public boolean release(Claim claim, @Nullable Instant wakeAt) {
    boolean atOnce = wakeAt != null && !wakeAt.isAfter(now());
    RunStatus left =
        claim.state().paused() ? RunStatus.PAUSED : atOnce ? RunStatus.QUEUED : RunStatus.WAITING;
    Change.Outcome outcome =
        await(
            new Change.Append(
                claim.run(),
                claim.epoch(),
                claim.state().lastSeq(),
                claim.state().lastSeq(),
                left.name(),
                null,
                null,
                true,
                atOnce ? null : wakeAt,
                Usage.NONE,
                now(),
                List.of(),
                List.of(),
                new CompletableFuture<>()));
    if (outcome instanceof Change.Outcome.Stale) {
      reader.letGo(tenant, claim.run(), claim.epoch());
      forget(claim.run(), claim.epoch());
      return false;
    }
    forget(claim.run(), claim.epoch());
    return true;
  }

  private Optional<Claim> refreshed(Claim claim) {
    Optional<List<Recorded>> news =
        reader.since(tenant, claim.run(), claim.epoch(), claim.state().lastSeq());
    if (news.isEmpty()) {
      forget(claim.run(), claim.epoch());
    }
    return news.map(events -> after(claim, events, false));
  }

  private Claim after(Claim claim, List<Recorded> events, boolean over) {
    if (over) {
      forget(claim.run(), claim.epoch());
    }
    RunFold fold = new RunFold(claim.definition());
    RunState state = claim.state();
    for (Recorded event : events) {
      state = fold.after(state, event);
    }
    return new Claim(claim.run(), claim.epoch(), claim.definition(), state);
  }

  private List<Recorded> numbered(Claim claim, List<RunEvent> events) {
    Instant at = now();
    long seq = claim.state().lastSeq();
    List<Recorded> recorded = new ArrayList<>(events.size());
    for (RunEvent event : events) {
      recorded.add(new Recorded(++seq, at, event));
    }
    return recorded;
  }

  private Change.Append appendOf(
      UUID run, Held mine, long lastSeq, List<Recorded> recorded, @Nullable RunEvent end) {
    List<Change.EventText> texts = new ArrayList<>(recorded.size());
    List<Change.Entry> entries = new ArrayList<>(recorded.size());
    Usage usage = Usage.NONE;
    for (Recorded event : recorded) {
      EventRow made = row(run, mine, "run:" + run, event);
      texts.add(made.text());
      entries.add(made.entry());
      usage = usage.plus(usageOf(event.event()));
    }
    return new Change.Append(
        run,
        mine.epoch(),
        lastSeq,
        recorded.getLast().seq(),
        statusOf(end),
        end instanceof RunEvent.Completed done ? JsonText.write(done.output()) : null,
        end instanceof RunEvent.Failed failed ? error(failed) : null,
        end != null,
        null,
        usage,
        recorded.getLast().at(),
        texts,
        entries,
        new CompletableFuture<>());
  }

  private record EventRow(Change.EventText text, Change.Entry entry) {}

  private EventRow row(UUID run, Held held, String actor, Recorded recorded) {
    RunEvent event = recorded.event();
    String payload = RunEventCodec.toJson(event);
    RunAudit.Texts audit =
        RunAudit.texts(held.workflow(), held.version(), recorded.seq(), event, payload);
    LargeTexts kept = LargeTexts.of(payload);
    return new EventRow(
        new Change.EventText(
            recorded.seq(),
            recorded.at(),
            RunEventCodec.kind(event),
            Checkpoint.nodeOf(event),
            RunEventCodec.attempt(event),
            kept.payload(),
            kept.blobs()),
        new Change.Entry(recorded.at(), actor, audit.action(), run.toString(), audit.payload()));
  }

  /** A later claim of the same run stays known. */
  private void forget(UUID run, long epoch) {
    held.computeIfPresent(run, (id, known) -> known.epoch() == epoch ? null : known);
  }

  private static @Nullable String statusOf(@Nullable RunEvent end) {
    return switch (end) {
      case RunEvent.Completed completed -> RunStatus.COMPLETED.name();
      case RunEvent.Failed failed -> RunStatus.FAILED.name();
      case null, default -> null;
    };
  }

  private static String error(RunEvent.Failed failed) {
    return new RunFailure(failed.node(), failed.code(), failed.message()).text();
  }

  private static Usage usageOf(RunEvent event) {
    return switch (event) {
      case RunEvent.StepCompleted e -> e.usage();
      case RunEvent.Compensated e -> e.usage();
      default -> Usage.NONE;
    };
  }

  private Change.Outcome await(Change change) {
    commits.submit(tenant, change);
    return change.await();
  }

  /** As precise as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
