package dev.kaizen.rest.run;

import dev.kaizen.sdk.json.JsonValues;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run starts with: the fields the workflow's definition names as its input. */
@Schema(example = "{\"input\":{\"question\":\"What is a purchase order?\"}}")
public record StartRun(Map<String, Object> input) {
  public StartRun {
    input = JsonValues.object(input);
  }
}
