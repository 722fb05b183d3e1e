package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.json.JsonValues;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run should do next, derived from its history alone. */
public sealed interface Decision {

  /**
   * Do this, all at once; more than one thing inside parallel branches and maps only.
   *
   * @param until when to decide anew though none of it is done; null for never
   */
  record Execute(List<Work> work, @Nullable Instant until) implements Decision {
    public Execute {
      work = List.copyOf(work);
    }
  }

  /** Hold nothing until an event comes, or until the time. */
  record Wait(@Nullable Instant until) implements Decision {}

  record Complete(Map<String, Object> output) implements Decision {
    public Complete {
      output = JsonValues.object(output);
    }
  }

  record Fail(@Nullable String node, ErrorCode code, String message) implements Decision {}

  /** The run is over; there is nothing left to do. */
  record Ended() implements Decision {}
}
