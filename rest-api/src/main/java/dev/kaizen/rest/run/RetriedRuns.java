package dev.kaizen.rest.run;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The runs that were taken up again. */
@Schema(example = "{\"items\":[]}")
public record RetriedRuns(List<RunJson> items) {
  public RetriedRuns {
    items = List.copyOf(items);
  }
}
