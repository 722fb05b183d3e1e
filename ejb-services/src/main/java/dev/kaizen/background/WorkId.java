package dev.kaizen.background;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;

/** The name of a task, {@code tenant:key}, as the database's function writes it. */
record WorkId(String tenant, String key) {
  static WorkId parse(String instance) {
    int colon = instance.indexOf(':');
    if (colon < 1) {
      throw new KaizenException(ErrorCode.INTERNAL, "Not work of a tenant: " + instance);
    }
    return new WorkId(instance.substring(0, colon), instance.substring(colon + 1));
  }
}
