package dev.kaizen.sdk.run;

import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.workflow.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Searches a knowledge base. */
final class RetrieveStep {
  private RetrieveStep() {}

  static RunEvent execute(StepContext step, Node.Retrieve retrieve, Retriever retriever) {
    String query = step.text("query", retrieve.query());
    List<Map<String, Object>> passages =
        retriever.retrieve(retrieve.knowledgeBase(), query, retrieve.k(), retrieve.mode()).stream()
            .map(PassageForm::write)
            .toList();
    Map<String, Object> trace = new LinkedHashMap<>();
    trace.put("knowledgeBase", retrieve.knowledgeBase());
    trace.put("query", query);
    trace.put("k", retrieve.k());
    trace.put("mode", retrieve.mode().name());
    trace.put("passages", passages);
    return step.done(Map.of(retrieve.into(), passages), Usage.NONE, trace);
  }
}
