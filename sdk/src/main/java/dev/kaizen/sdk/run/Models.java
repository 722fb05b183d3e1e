package dev.kaizen.sdk.run;

import dev.kaizen.sdk.model.Model;
import org.jspecify.annotations.Nullable;

/** The models that runs may use. */
public interface Models {
  /**
   * The model of that connection; NOT_FOUND when there is none.
   *
   * @param name null for the usual one
   */
  Model named(@Nullable String name);
}
