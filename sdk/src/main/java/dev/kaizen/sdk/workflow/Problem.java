package dev.kaizen.sdk.workflow;

import java.util.List;
import java.util.stream.Collectors;

/** What is wrong, and where: a node's id with the property, or a field's name. */
public record Problem(String where, String what) {

  /** All problems in one text for people. */
  public static String text(List<Problem> problems) {
    return problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
  }

  @Override
  public String toString() {
    return where + ": " + what;
  }
}
