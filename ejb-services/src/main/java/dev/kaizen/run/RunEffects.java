package dev.kaizen.run;

import dev.kaizen.run.engine.RunHead;
import dev.kaizen.sdk.run.Recorded;

/** What else belongs to the commit of an event. */
interface RunEffects {
  void of(RunHead after, Recorded recorded);
}
