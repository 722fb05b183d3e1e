package dev.kaizen.run.dispatch;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a wake-up, {@code tenant:run:cause}, as the database's function writes it. */
record RunTaskId(String tenant, UUID run) {
  private static final Pattern FORM =
      Pattern.compile("([a-z][a-z0-9-]{1,30}):([0-9a-f-]{36}):-?\\d{1,19}");

  static RunTaskId parse(String instance) {
    Matcher parts = FORM.matcher(instance);
    if (!parts.matches()) {
      throw new KaizenException(ErrorCode.INTERNAL, "Not a wake-up of a run: " + instance);
    }
    return new RunTaskId(parts.group(1), UUID.fromString(parts.group(2)));
  }
}
