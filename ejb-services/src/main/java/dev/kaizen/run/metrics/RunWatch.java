package dev.kaizen.run.metrics;

import dev.kaizen.sdk.model.Model;
import dev.kaizen.sdk.run.Steps;

/** Stands around what runs do, to time and trace it; changes nothing of it. */
public interface RunWatch {
  Steps around(Steps steps);

  Model around(Model model);
}
