package dev.kaizen.system.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.approval.ApprovalAct;
import dev.kaizen.approval.ApprovalStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The diagram of docs/features/approvals.md is the one that the code makes. */
class ApprovalStatesTest {
  private static final Set<ApprovalAct> MOVE_NOTHING =
      EnumSet.of(ApprovalAct.COMMENTED, ApprovalAct.REFUSED);

  @Test
  void the_page_shows_the_diagram_of_the_code() throws IOException {
    String page = Files.readString(Sources.ROOT.resolve("docs/features/approvals.md"));

    assertThat(page).contains("```mermaid\n" + diagram() + "```\n");
  }

  @Test
  void each_act_of_the_audit_log_is_named_on_the_page() throws IOException {
    String page = Files.readString(Sources.ROOT.resolve("docs/features/approvals.md"));

    assertThat(ApprovalAct.values())
        .allSatisfy(act -> assertThat(page).contains("`" + act.action() + "`"));
  }

  private static String diagram() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n");
    text.append("  [*] --> OPEN: requested\n");
    for (ApprovalAct.By by : ApprovalAct.By.values()) {
      String stays =
          Arrays.stream(ApprovalAct.values())
              .filter(act -> act.by() == by && act != ApprovalAct.REQUESTED)
              .filter(act -> act.leads().contains(ApprovalStatus.OPEN))
              .filter(act -> !MOVE_NOTHING.contains(act))
              .map(ApprovalStatesTest::word)
              .collect(Collectors.joining(", "));
      if (!stays.isEmpty()) {
        text.append("  OPEN --> OPEN: %s (%s)%n".formatted(stays, who(by)));
      }
    }
    for (ApprovalStatus end : EnumSet.complementOf(EnumSet.of(ApprovalStatus.OPEN))) {
      Arrays.stream(ApprovalAct.values())
          .filter(act -> act.leads().contains(end) && !MOVE_NOTHING.contains(act))
          .forEach(
              act ->
                  text.append(
                      "  OPEN --> %s: %s (%s)%n  %s --> [*]%n"
                          .formatted(end, word(act), who(act.by()), end)));
    }
    return text.toString();
  }

  private static String who(ApprovalAct.By by) {
    return switch (by) {
      case PERSON -> "a person";
      case TIME -> "time";
      case WHAT_WAITS -> "what waits";
    };
  }

  private static String word(ApprovalAct act) {
    return act.action().substring("approval.".length());
  }
}
