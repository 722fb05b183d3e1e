package dev.kaizen.model;

import dev.kaizen.sdk.model.Model;
import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.sdk.model.ModelRequest;
import dev.kaizen.sdk.model.Prompt;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.usage.CallPlan;
import dev.kaizen.usage.ModelMeter;
import dev.kaizen.usage.ModelMeter.Billed;
import dev.kaizen.usage.ModelMeter.Measured;
import dev.kaizen.usage.Tokens;
import java.nio.charset.StandardCharsets;

/** A model that nobody bills: its calls are recorded, and cost what the tenant has set, if any. */
record MeteredModel(Model model, String connection, String name, ModelMeter meter)
    implements Model {

  @Override
  public ModelAnswer answer(ModelRequest request) {
    long bytes = Prompt.of(request).text().getBytes(StandardCharsets.UTF_8).length;
    Billed<ModelAnswer> billed =
        meter.call(new CallPlan(connection, name, bytes, false), max -> ask(request));
    ModelAnswer answer = billed.value();
    Usage used = answer.usage();
    return answer.costing(
        new Usage(used.modelCalls(), used.tokensIn(), used.tokensOut(), billed.costMicros()));
  }

  private Measured<ModelAnswer> ask(ModelRequest request) {
    ModelAnswer answer = model.answer(request);
    return new Measured<>(
        answer, new Tokens(answer.usage().tokensIn(), answer.usage().tokensOut()));
  }
}
