package dev.kaizen.sdk.run;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds one's way in the frames of a run. */
final class Frames {
  private Frames() {}

  /** The innermost frame on the way to a node that is there. */
  static Frame seen(Frame root, String path) {
    Frame frame = root;
    for (StepPath.Turn turn : StepPath.parse(path).turns()) {
      if (!(frame.position() instanceof Position.Inside inside)
          || !inside.children().containsKey(turn.child())) {
        return frame;
      }
      frame = inside.children().get(turn.child());
    }
    return frame;
  }

  static void asks(Frame frame, String prefix, Set<String> paths) {
    switch (frame.position()) {
      case Position.Asking asking -> paths.add(prefix + asking.node());
      case Position.Escalating up when up.asked() -> paths.add(prefix + up.node());
      case Position.Inside inside ->
          inside
              .children()
              .forEach(
                  (name, child) -> asks(child, StepPath.into(prefix + inside.node(), name), paths));
      default -> {}
    }
  }

  /** The frame in which a node stands now; null when the run is not there. */
  static @Nullable Frame at(Frame root, String path) {
    StepPath parsed = StepPath.parse(path);
    Frame frame = root;
    for (StepPath.Turn turn : parsed.turns()) {
      if (!(frame.position() instanceof Position.Inside inside)
          || !inside.node().equals(turn.node())) {
        return null;
      }
      frame = inside.children().get(turn.child());
      if (frame == null) {
        return null;
      }
    }
    boolean there =
        switch (frame.position()) {
          case Position.Asking asking -> asking.node().equals(parsed.node());
          case Position.Escalating up -> up.node().equals(parsed.node());
          case Position.At at -> at.node().equals(parsed.node());
          case Position.Sleeping sleeping -> sleeping.node().equals(parsed.node());
          case Position.Inside inside -> inside.node().equals(parsed.node());
          case Position.Nowhere nowhere -> false;
          case Position.Finished finished -> false;
          case Position.Broken broken -> false;
          case Position.Over over -> false;
        };
    return there ? frame : null;
  }
}
