package dev.kaizen.sdk.run;

import java.util.UUID;

/** Is told what happens in runs, as it happens; must not block. */
@FunctionalInterface
public interface RunMonitor {
  void on(UUID run, Recorded event);
}
