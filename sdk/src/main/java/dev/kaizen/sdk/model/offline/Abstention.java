package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import java.util.Set;

/** The field in which an answer says of itself that it is none. */
final class Abstention {
  private static final Set<String> NO_ANSWER = Set.of("abstained", "abstain", "unanswered");
  private static final Set<String> ANSWERED = Set.of("answered", "answerable");

  private Abstention() {}

  static boolean fits(Field field) {
    return field.type() == FieldType.BOOLEAN
        && (NO_ANSWER.contains(field.name()) || ANSWERED.contains(field.name()));
  }

  static boolean value(Field field, boolean abstained) {
    return NO_ANSWER.contains(field.name()) == abstained;
  }
}
