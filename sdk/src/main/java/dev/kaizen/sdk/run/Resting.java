package dev.kaizen.sdk.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Looks for, and sets going again, what stands still inside a run. */
final class Resting {
  private Resting() {}

  /** Questions and waits begin anew: what was asked and set in another life does not hold here. */
  static Frame again(Frame root) {
    return everywhere(
        root,
        position ->
            switch (position) {
              case Position.Asking asking -> new Position.At(asking.node(), 1, null);
              case Position.Escalating up -> new Position.At(up.node(), 1, null);
              case Position.Sleeping sleeping -> new Position.At(sleeping.node(), 1, null);
              case Position.At at -> new Position.At(at.node(), 1, null);
              default -> position;
            });
  }

  /** What broke is tried again from its first attempt; what was done around it stays done. */
  static Frame mended(Frame frame) {
    if (!(frame.position() instanceof Position.Broken broken) || broken.node() == null) {
      return frame;
    }
    Position.Inside within = broken.within();
    if (within == null) {
      return frame.at(new Position.At(StepPath.parse(broken.node()).node(), 1, null));
    }
    Map<String, Frame> children = new LinkedHashMap<>();
    within.children().forEach((name, child) -> children.put(name, mended(child)));
    return frame.at(within.with(children));
  }

  /** The path of the first wait for the signal, in the order of the definition. */
  static Optional<String> firstWaitFor(Frame root, String signal) {
    return firstWait(root, "", signal);
  }

  private static Optional<String> firstWait(Frame frame, String prefix, String signal) {
    return switch (frame.position()) {
      case Position.Sleeping sleeping when signal.equals(sleeping.signal()) ->
          Optional.of(prefix + sleeping.node());
      case Position.Inside inside -> {
        for (Map.Entry<String, Frame> child : inside.children().entrySet()) {
          Optional<String> found =
              firstWait(
                  child.getValue(), StepPath.into(prefix + inside.node(), child.getKey()), signal);
          if (found.isPresent()) {
            yield found;
          }
        }
        yield Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private static Frame everywhere(Frame frame, UnaryOperator<Position> change) {
    if (frame.position() instanceof Position.Inside inside) {
      Map<String, Frame> children = new LinkedHashMap<>();
      inside.children().forEach((name, child) -> children.put(name, everywhere(child, change)));
      return frame.at(inside.with(children));
    }
    return frame.at(change.apply(frame.position()));
  }
}
