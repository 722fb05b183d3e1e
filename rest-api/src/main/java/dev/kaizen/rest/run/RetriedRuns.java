package dev.kaizen.rest.run;

import java.util.List;

/** The runs that were taken up again. */
public record RetriedRuns(List<RunJson> items) {
  public RetriedRuns {
    items = List.copyOf(items);
  }
}
