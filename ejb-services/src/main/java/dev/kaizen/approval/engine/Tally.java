package dev.kaizen.approval.engine;

import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.approval.policy.Group;
import dev.kaizen.approval.policy.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the words so far have brought a request.
 *
 * @param status OPEN, APPROVED or REJECTED
 * @param stage the one that is asked; the number of stages when all have approved
 * @param open the groups of that stage that have not approved yet, by their place in it
 */
public record Tally(ApprovalStatus status, int stage, List<Integer> open) {
  public Tally {
    open = List.copyOf(open);
  }

  /** Counts words that count, in any order: a rejection that decides wins over all approvals. */
  public static Tally of(List<Stage> stages, List<ApprovalDecision> words) {
    if (rejects(stages, words)) {
      return new Tally(ApprovalStatus.REJECTED, 0, List.of());
    }
    for (int i = 0; i < stages.size(); i++) {
      List<Integer> open = open(stages.get(i), i, words);
      if (!open.isEmpty()) {
        return new Tally(ApprovalStatus.OPEN, i, open);
      }
    }
    return new Tally(ApprovalStatus.APPROVED, stages.size(), List.of());
  }

  private static boolean rejects(List<Stage> stages, List<ApprovalDecision> words) {
    if (words.stream().anyMatch(w -> !w.approve() && w.place().veto())) {
      return true;
    }
    for (int s = 0; s < stages.size(); s++) {
      List<Group> groups = stages.get(s).groups();
      for (int g = 0; g < groups.size(); g++) {
        if (fails(groups.get(g), in(words, s, g))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean fails(Group group, List<ApprovalDecision> words) {
    List<String> against =
        words.stream().filter(w -> !w.approve()).map(ApprovalDecision::seat).toList();
    if (against.size() >= group.rejections()) {
      return true;
    }
    // Of named people, those who are left may be too few.
    int left =
        group.people().stream().filter(p -> !against.contains(p)).mapToInt(group::weightOf).sum();
    return group.role() == null && left < group.threshold();
  }

  private static List<Integer> open(Stage stage, int at, List<ApprovalDecision> words) {
    List<Integer> open = new ArrayList<>();
    for (int g = 0; g < stage.groups().size(); g++) {
      Group group = stage.groups().get(g);
      int sum =
          in(words, at, g).stream()
              .filter(ApprovalDecision::approve)
              .mapToInt(w -> group.weightOf(w.seat()))
              .sum();
      if (sum < group.threshold()) {
        open.add(g);
      }
    }
    return open;
  }

  private static List<ApprovalDecision> in(List<ApprovalDecision> words, int stage, int group) {
    return words.stream()
        .filter(w -> !w.place().veto())
        .filter(w -> w.place().stage() == stage && w.place().group() == group)
        .toList();
  }
}
