package dev.kaizen.sdk.run;

import dev.kaizen.sdk.knowledge.Citation;
import dev.kaizen.sdk.model.Model;
import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.sdk.model.ModelRequest;
import dev.kaizen.sdk.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers what the test says and remembers what it was asked. */
final class FakeModel implements Model {
  final List<ModelRequest> asked = new ArrayList<>();
  private final Function<ModelRequest, Map<String, Object>> outputs;
  private List<Citation> citations = List.of();

  FakeModel(Function<ModelRequest, Map<String, Object>> outputs) {
    this.outputs = outputs;
  }

  FakeModel citing(Citation... cited) {
    citations = List.of(cited);
    return this;
  }

  @Override
  public synchronized ModelAnswer answer(ModelRequest request) {
    asked.add(request);
    return new ModelAnswer(
        outputs.apply(request),
        citations,
        "fake/1",
        "the prompt",
        "the raw answer",
        new Usage(1, 10, 5, 0));
  }
}
