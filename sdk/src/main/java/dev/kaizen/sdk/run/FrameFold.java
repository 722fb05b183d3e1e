package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.RunFold.Impossible;
import dev.kaizen.sdk.workflow.Branch;
import dev.kaizen.sdk.workflow.Handling;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.OnError;
import dev.kaizen.sdk.workflow.Retry;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one event changes in the frame it speaks of, and in the frames around that one. */
final class FrameFold {
  private final WorkflowDefinition definition;
  private final Recorded recorded;
  private final Usage used;

  FrameFold(WorkflowDefinition definition, Recorded recorded, Usage used) {
    this.definition = definition;
    this.recorded = recorded;
    this.used = used;
  }

  /** The event speaks of a branch that the run has given up meanwhile: it changes nothing. */
  static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GivenUp() {
      super(null, null, false, false);
    }
  }

  /** Changes the frame in which a node stands. */
  private interface Change {
    Frame of(Frame frame, Place place, Node node);
  }

  Frame completed(Frame root, RunEvent.StepCompleted e) {
    return at(
        root,
        e.node(),
        (frame, place, node) -> {
          if (!stands(frame, node, e.attempt())) {
            throw new Impossible("completes node '%s'".formatted(e.node()));
          }
          Frame closed = frame;
          if (frame.position() instanceof Position.Inside inside) {
            closed = merged(frame, place.scope(), node, inside);
          }
          return goOn(closed.write(place.scope(), e.writes()), place, e.next());
        });
  }

  Frame failed(Frame root, RunEvent.StepFailed e) {
    return at(
        root,
        e.node(),
        (frame, place, node) -> {
          if (!stands(frame, node, e.attempt())) {
            throw new Impossible("fails node '%s'".formatted(e.node()));
          }
          return fail(
              frame, place, node, new Failure(e.node(), e.attempt(), e.code(), e.message(), false));
        });
  }

  Frame opened(Frame root, RunEvent.Opened e) {
    return at(
        root,
        e.node(),
        (frame, place, node) -> {
          boolean begins = e.round() == 1 && frame.position() instanceof Position.At;
          boolean goesRound =
              node instanceof Node.Loop
                  && frame.position() instanceof Position.Inside inside
                  && inside.round() + 1 == e.round();
          if (!stands(frame, node, e.attempt()) || !(begins || goesRound)) {
            throw new Impossible("opens node '%s'".formatted(e.node()));
          }
          Frame around = frame;
          Usage since = used;
          if (frame.position() instanceof Position.Inside inside) {
            around = merged(frame, place.scope(), node, inside);
            since = inside.since();
          }
          return around.at(
              new Position.Inside(
                  node.id(),
                  e.attempt(),
                  e.round(),
                  since,
                  e.input(),
                  children(around, place, node, e)));
        });
  }

  Frame asked(Frame root, RunEvent.ApprovalAsked e) {
    return at(
        root,
        e.node(),
        (frame, place, node) ->
            switch (frame.position()) {
              case Position.At at when at.node().equals(node.id()) ->
                  frame.at(new Position.Asking(node.id()));
              case Position.Escalating up when up.node().equals(node.id()) && !up.asked() ->
                  frame.at(new Position.Escalating(up.node(), up.code(), up.message(), true));
              default -> throw new Impossible("asks people for node '%s'".formatted(e.node()));
            });
  }

  Frame decided(Frame root, RunEvent.ApprovalDecided e) {
    return at(
        root,
        e.node(),
        (frame, place, node) ->
            switch (frame.position()) {
              case Position.Asking asking
                  when asking.node().equals(node.id()) && node instanceof Node.Approval approval ->
                  goOn(
                      frame.write(place.scope(), Map.of(approval.into(), outcome(e))),
                      place,
                      place.flow().after(node.id()));
              case Position.Escalating up when up.node().equals(node.id()) && up.asked() ->
                  e.approved()
                      ? frame.at(new Position.At(node.id(), 1, null))
                      : frame.at(
                          new Position.Broken(e.node(), up.code(), up.message(), false, null));
              default -> throw new Impossible("decides node '%s'".formatted(e.node()));
            });
  }

  Frame waitStarted(Frame root, RunEvent.WaitStarted e) {
    return at(
        root,
        e.node(),
        (frame, place, node) -> {
          if (!stands(frame, node, e.attempt())) {
            throw new Impossible("waits at node '%s'".formatted(e.node()));
          }
          return frame.at(new Position.Sleeping(node.id(), e.signal(), e.until()));
        });
  }

  Frame waitEnded(Frame root, String path) {
    Map<String, @Nullable Object> outcome = new LinkedHashMap<>();
    outcome.put("signal", null);
    outcome.put("payload", null);
    outcome.put("by", null);
    outcome.put("timedOut", true);
    return woken(root, path, outcome);
  }

  Frame signalled(Frame root, String path, RunEvent.Signalled signal) {
    Map<String, Object> outcome = new LinkedHashMap<>();
    outcome.put("signal", signal.name());
    outcome.put("payload", signal.payload());
    outcome.put("by", signal.by());
    outcome.put("timedOut", false);
    return woken(root, path, outcome);
  }

  private Frame woken(Frame root, String path, Map<String, Object> outcome) {
    return at(
        root,
        path,
        (frame, place, node) -> {
          if (!(frame.position() instanceof Position.Sleeping && node instanceof Node.Wait wait)) {
            throw new Impossible("ends a wait at node '%s'".formatted(path));
          }
          return goOn(
              frame.write(place.scope(), Map.of(wait.into(), outcome)),
              place,
              place.flow().after(node.id()));
        });
  }

  private Frame at(Frame root, String path, Change change) {
    StepPath parsed = StepPath.parse(path);
    return at(root, Place.top(definition), parsed, 0, change);
  }

  private Frame at(Frame frame, Place place, StepPath path, int depth, Change change) {
    if (depth == path.turns().size()) {
      Node node = place.flow().node(path.node());
      if (node == null) {
        throw new Impossible("speaks of node '%s', which is not there".formatted(path.node()));
      }
      return change.of(frame, place, node);
    }
    StepPath.Turn turn = path.turns().get(depth);
    Node container = place.flow().node(turn.node());
    if (container == null
        || !(frame.position() instanceof Position.Inside inside)
        || !inside.node().equals(turn.node())
        || !inside.children().containsKey(turn.child())) {
      throw new GivenUp();
    }
    Frame child =
        at(
            inside.children().get(turn.child()),
            place.into(container, turn.child()),
            path,
            depth + 1,
            change);
    Position.Inside after = inside.with(turn.child(), child);
    return child.position() instanceof Position.Broken broken && !canStillJoin(container, after)
        ? fail(frame.at(after), place, container, Failure.of(broken, after.attempt()))
        : frame.at(after);
  }

  private record Failure(
      @Nullable String path, int attempt, ErrorCode code, String message, boolean compensate) {
    static Failure of(Position.Broken broken, int attempt) {
      return new Failure(
          broken.node(), attempt, broken.code(), broken.message(), broken.compensate());
    }
  }

  private Frame fail(Frame frame, Place place, Node node, Failure failure) {
    Handling handling = place.scope().handlingOf(node.id());
    Retry retry = retry(node, handling);
    Optional<Duration> pause = retry.pauseAfter(failure.attempt(), failure.code(), recorded.seq());
    if (pause.isPresent()) {
      return frame.at(
          new Position.At(node.id(), failure.attempt() + 1, recorded.at().plus(pause.get())));
    }
    return switch (handling.onError()) {
      case OnError.Fail f -> broken(frame, failure, failure.compensate());
      case OnError.Compensate c -> broken(frame, failure, true);
      case OnError.GoTo other ->
          goOn(frame.write(place.scope(), error(failure)), place, other.node());
      case OnError.Skip skip ->
          goOn(frame.write(place.scope(), error(failure)), place, place.flow().after(node.id()));
      case OnError.Escalate up ->
          frame.at(new Position.Escalating(node.id(), failure.code(), failure.message(), false));
    };
  }

  /** What an agent with tools has done is not done over: its retry holds for each of its turns. */
  private static Retry retry(Node node, Handling handling) {
    if (node instanceof Node.Agent agent && agent.usesTools()) {
      return Retry.NEVER;
    }
    Retry usual = node.inside().isEmpty() ? Retry.USUAL : Retry.NEVER;
    return handling.retry() == null ? usual : handling.retry();
  }

  private static Frame broken(Frame frame, Failure failure, boolean compensate) {
    return frame.at(
        new Position.Broken(
            failure.path(),
            failure.code(),
            failure.message(),
            compensate,
            frame.position() instanceof Position.Inside inside ? inside : null));
  }

  private static Map<String, Object> error(Failure failure) {
    Map<String, @Nullable Object> error = new LinkedHashMap<>();
    error.put("node", failure.path());
    error.put("code", failure.code().name());
    error.put("message", failure.message());
    return Map.of("error", error);
  }

  private static Frame goOn(Frame frame, Place place, @Nullable String next) {
    if (next == null) {
      return frame.at(new Position.Finished());
    }
    if (place.flow().node(next) == null) {
      throw new Impossible("leads to node '%s', which is not there".formatted(next));
    }
    return frame.at(new Position.At(next, 1, null));
  }

  private static boolean stands(Frame frame, Node node, int attempt) {
    return switch (frame.position()) {
      case Position.At at -> at.node().equals(node.id()) && at.attempt() == attempt;
      case Position.Inside in -> in.node().equals(node.id()) && in.attempt() == attempt;
      default -> false;
    };
  }

  /** The frame with what its finished children leave in its state. */
  static Frame merged(
      Frame frame, WorkflowDefinition scope, Node container, Position.Inside inside) {
    return switch (container) {
      case Node.Parallel parallel -> left(frame, scope, inside);
      case Node.Loop loop -> left(frame, scope, inside);
      default -> frame;
    };
  }

  private static Frame left(Frame frame, WorkflowDefinition scope, Position.Inside inside) {
    Frame merged = frame;
    for (Frame child : inside.finished()) {
      List<Map<String, Object>> writes = child.writes();
      for (Map<String, Object> written : writes == null ? List.<Map<String, Object>>of() : writes) {
        merged = merged.write(scope, written);
      }
    }
    return merged;
  }

  private static boolean canStillJoin(Node container, Position.Inside inside) {
    return container instanceof Node.Parallel parallel
        && inside.children().values().stream()
                .filter(child -> !(child.position() instanceof Position.Broken))
                .count()
            >= parallel.needs();
  }

  private static Map<String, Frame> children(
      Frame around, Place place, Node node, RunEvent.Opened event) {
    Map<String, Frame> children = new LinkedHashMap<>();
    switch (node) {
      case Node.Parallel parallel -> {
        for (Branch branch : parallel.branches()) {
          children.put(branch.name(), first(place.into(parallel, branch.name()), around.state()));
        }
      }
      case Node.ForEach map -> {
        for (int i = 0; i < event.items().size(); i++) {
          Map<String, @Nullable Object> state = new LinkedHashMap<>(around.state());
          state.put(map.as(), event.items().get(i));
          state.put("index", (long) i);
          children.put(String.valueOf(i), first(place.into(map, "0"), state));
        }
      }
      case Node.Loop loop ->
          children.put(String.valueOf(event.round()), first(place.into(loop, "1"), around.state()));
      case Node.SubWorkflow workflow ->
          children.put("0", first(place.into(workflow, "0"), Map.of()));
      case Node.Agent agent when agent.usesTools() ->
          children.put("0", first(place.into(agent, "0"), Map.of()));
      default -> throw new Impossible("opens node '%s', which holds nothing".formatted(node.id()));
    }
    return children;
  }

  private static Frame first(Place place, Map<String, Object> state) {
    return new Frame(
        new Position.At(place.flow().nodes().getFirst().id(), 1, null), state, List.of());
  }

  private static Map<String, Object> outcome(RunEvent.ApprovalDecided event) {
    Map<String, Object> outcome = new LinkedHashMap<>();
    outcome.put("decision", event.approved() ? "approve" : "reject");
    outcome.put("decidedBy", event.decidedBy());
    outcome.put("comments", event.comments());
    if (!event.edits().isEmpty()) {
      outcome.put("edits", event.edits());
    }
    return outcome;
  }
}
