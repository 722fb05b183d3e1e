package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.knowledge.Citation;
import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.model.ModelRequest;
import dev.kaizen.sdk.tool.Observation;
import dev.kaizen.sdk.tool.ToolCall;
import dev.kaizen.sdk.tool.ToolTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What tools answered, read as passages: to be relied on, and not to be cited. */
final class ToolResults {
  private ToolResults() {}

  static ModelRequest asPassages(ModelRequest request) {
    List<Passage> all = new ArrayList<>(request.passages());
    for (ToolTurn turn : request.turns()) {
      for (Observation seen : turn.observations()) {
        if (seen.ok()) {
          all.add(passage(turn, seen));
        }
      }
    }
    return new ModelRequest(request.signature(), request.inputs(), all);
  }

  /** Only what was given can be cited. */
  static List<Citation> givenOnly(ModelRequest request, List<Citation> citations) {
    Set<String> given =
        request.passages().stream().map(Passage::chunkId).collect(Collectors.toSet());
    return citations.stream().filter(c -> given.contains(c.chunkId())).toList();
  }

  private static Passage passage(ToolTurn turn, Observation seen) {
    String title =
        turn.calls().stream()
            .filter(call -> call.id().equals(seen.call()))
            .findFirst()
            .map(ToolResults::title)
            .orElse("a tool");
    String id = "tool:" + seen.call();
    return new Passage(id, id, title, null, null, seen.text(), 1);
  }

  private static String title(ToolCall call) {
    return call.tool().replace('-', ' ')
        + " "
        + JsonText.write(call.arguments().values().stream().toList());
  }
}
