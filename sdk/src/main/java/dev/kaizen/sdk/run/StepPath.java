package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a step stands: {@code answer} at the top, {@code each[2]/check} inside the third element of
 * a map, {@code refine[1]/judge} in the first round of a loop, {@code checks[legal]/read} in a
 * branch.
 *
 * @param turns which way it goes into other nodes, outermost first
 */
public record StepPath(List<Turn> turns, String node) {

  /** Into a node, and there into one of its children. */
  public record Turn(String node, String child) {}

  public StepPath {
    turns = List.copyOf(turns);
  }

  /** INTERNAL when the text is no path. */
  public static StepPath parse(String path) {
    if (path.indexOf('/') < 0) {
      return new StepPath(List.of(), path);
    }
    String[] parts = path.split("/", -1);
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < parts.length - 1; i++) {
      int open = parts[i].indexOf('[');
      if (open < 1 || !parts[i].endsWith("]")) {
        throw new KaizenException(ErrorCode.INTERNAL, "'%s' is no path of a step".formatted(path));
      }
      turns.add(
          new Turn(
              parts[i].substring(0, open), parts[i].substring(open + 1, parts[i].length() - 1)));
    }
    return new StepPath(turns, parts[parts.length - 1]);
  }

  /** The path of a child's frame, which the paths of its steps begin with. */
  static String into(String path, String child) {
    return path + "[" + child + "]/";
  }

  /** The node at a path; null when the definition has none there. */
  public static @Nullable Node node(WorkflowDefinition definition, String path) {
    StepPath parsed = parse(path);
    Place place = Place.top(definition);
    for (Turn turn : parsed.turns()) {
      Node container = place.flow().node(turn.node());
      place = container == null ? null : place.inside(container, turn.child());
      if (place == null) {
        return null;
      }
    }
    return place.flow().node(parsed.node());
  }
}
