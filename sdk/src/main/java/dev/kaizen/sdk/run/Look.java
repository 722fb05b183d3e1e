package dev.kaizen.sdk.run;

import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.OnError;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks through the frames of a run for what can be done now, and for when more can be. */
final class Look {
  private final RunState run;
  private final Instant now;
  private final List<Work> work = new ArrayList<>();
  private @Nullable Instant until;

  Look(RunState run, Instant now) {
    this.run = run;
    this.now = now;
  }

  Decision at(WorkflowDefinition definition) {
    frame(run.root(), Place.top(definition), "", run.input());
    return work.isEmpty() ? new Decision.Wait(until) : new Decision.Execute(work, until);
  }

  /** The workflow whose handling applies at a path; null when there is no such path. */
  static @Nullable WorkflowDefinition scope(WorkflowDefinition definition, String path) {
    Place place = Place.top(definition);
    for (StepPath.Turn turn : StepPath.parse(path).turns()) {
      Node container = place.flow().node(turn.node());
      place = container == null ? null : place.inside(container, turn.child());
      if (place == null) {
        return null;
      }
    }
    return place.scope();
  }

  private void frame(Frame frame, Place place, String prefix, Map<String, Object> input) {
    switch (frame.position()) {
      case Position.At at when at.notBefore() != null && at.notBefore().isAfter(now) ->
          later(at.notBefore());
      case Position.At at ->
          add(place, prefix, at.node(), at.attempt(), input, frame.state(), new Work.Task.Step());
      case Position.Escalating up -> {
        if (!up.asked()) {
          OnError onError = place.scope().handlingOf(up.node()).onError();
          String role = onError instanceof OnError.Escalate e ? e.role() : "";
          add(place, prefix, up.node(), 1, input, frame.state(), new Work.Task.Escalate(role, up));
        }
      }
      case Position.Sleeping sleeping -> {
        Instant end = sleeping.until();
        if (end != null && end.isAfter(now)) {
          later(end);
        } else if (end != null) {
          add(place, prefix, sleeping.node(), 1, input, frame.state(), new Work.Task.Wake());
        }
      }
      case Position.Inside inside -> inside(frame, inside, place, prefix, input);
      case Position.Asking asking -> {}
      case Position.Nowhere nowhere -> {}
      case Position.Finished finished -> {}
      case Position.Broken broken -> {}
      case Position.Over over -> {}
    }
  }

  private void inside(
      Frame frame, Position.Inside inside, Place place, String prefix, Map<String, Object> input) {
    Node container = place.flow().node(inside.node());
    if (container == null) {
      return;
    }
    if (isJoined(container, inside)) {
      add(
          place,
          prefix,
          inside.node(),
          inside.attempt(),
          input,
          FrameFold.merged(frame, place.scope(), container, inside).state(),
          new Work.Task.Close(inside, run.usage().since(inside.since())));
      return;
    }
    Map<String, Object> inner = inside.input() == null ? input : inside.input();
    int limit = limit(container);
    int underWay = 0;
    for (Map.Entry<String, Frame> child : inside.children().entrySet()) {
      if (isDone(child.getValue())) {
        continue;
      }
      if (limit > 0 && underWay++ >= limit) {
        break;
      }
      frame(
          child.getValue(),
          place.into(container, child.getKey()),
          StepPath.into(prefix + inside.node(), child.getKey()),
          inner);
    }
  }

  private static boolean isDone(Frame child) {
    return child.position() instanceof Position.Finished
        || child.position() instanceof Position.Broken;
  }

  private static boolean isJoined(Node container, Position.Inside inside) {
    int finished = inside.finished().size();
    return container instanceof Node.Parallel parallel
        ? finished >= parallel.needs()
        : finished == inside.children().size();
  }

  private static int limit(Node container) {
    return switch (container) {
      case Node.Parallel parallel -> parallel.limit();
      case Node.ForEach map -> map.limit();
      default -> 0;
    };
  }

  private void add(
      Place place,
      String prefix,
      String id,
      int attempt,
      Map<String, Object> input,
      Map<String, Object> state,
      Work.Task task) {
    Node node = place.flow().node(id);
    if (node != null) {
      work.add(
          new Work(
              prefix + id,
              node,
              place.scope(),
              place.flow(),
              attempt,
              input,
              state,
              task,
              run.generation()));
    }
  }

  private void later(@Nullable Instant at) {
    if (at != null && (until == null || at.isBefore(until))) {
      until = at;
    }
  }
}
