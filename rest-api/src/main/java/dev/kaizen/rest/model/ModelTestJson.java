package dev.kaizen.rest.model;

import dev.kaizen.sdk.model.ModelAnswer;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a connection answered to one small question, and what it was that answered. */
@Schema(
    name = "ModelTest",
    example =
        """
        {"model":"offline/extractive-1","outputs":{"answer":"yes"},
         "modelCalls":1,"tokensIn":20,"tokensOut":1,"costMicros":0}""")
public record ModelTestJson(
    String model,
    Map<String, Object> outputs,
    int modelCalls,
    long tokensIn,
    long tokensOut,
    long costMicros) {

  static ModelTestJson of(ModelAnswer a) {
    return new ModelTestJson(
        a.model(),
        a.outputs(),
        a.usage().modelCalls(),
        a.usage().tokensIn(),
        a.usage().tokensOut(),
        a.usage().costMicros());
  }
}
