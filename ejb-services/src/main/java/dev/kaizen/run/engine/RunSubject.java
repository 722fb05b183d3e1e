package dev.kaizen.run.engine;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an approval request names what waits for it: the run, the node, and the event that asked, so
 * that a node that asks twice asks for two decisions.
 */
public record RunSubject(UUID run, String node, long seq) {
  private static final Pattern FORM =
      Pattern.compile("run:([0-9a-f-]{36}):([a-z0-9/\\[\\]-]+):(\\d+)");

  /** What the subjects of all of a run's requests start with. */
  public static String prefix(UUID run) {
    return "run:" + run + ":";
  }

  /** What the subjects of the requests of one node begin with. */
  public static String prefix(UUID run, String path) {
    return prefix(run) + path + ":";
  }

  /** Empty when something else than a run asked. */
  public static Optional<RunSubject> parse(String subject) {
    if (!subject.startsWith("run:")) {
      return Optional.empty();
    }
    Matcher parts = FORM.matcher(subject);
    if (!parts.matches()) {
      throw new KaizenException(ErrorCode.INTERNAL, "An approval's subject names no run rightly");
    }
    return Optional.of(
        new RunSubject(
            UUID.fromString(parts.group(1)), parts.group(2), Long.parseLong(parts.group(3))));
  }

  @Override
  public String toString() {
    return prefix(run) + node + ":" + seq;
  }
}
