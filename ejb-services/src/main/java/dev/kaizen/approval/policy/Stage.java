package dev.kaizen.approval.policy;

import java.util.List;

/**
 * Groups that are asked at the same time; the next stage is asked once each group has approved.
 *
 * @param groups at least one; each must approve
 * @param veto roles whose single rejection ends the request, whether they sit in a group or not
 */
public record Stage(String name, List<Group> groups, List<String> veto) {
  private static final int MOST_GROUPS = 10;

  public Stage {
    groups = groups == null ? List.of() : List.copyOf(groups);
    veto = veto == null ? List.of() : List.copyOf(veto);
    name = name == null ? "" : name;
    Checks.require(
        !groups.isEmpty() && groups.size() <= MOST_GROUPS,
        "groups: a stage has 1 to %d".formatted(MOST_GROUPS));
    veto.forEach(role -> Checks.decidingRole("veto", role));
  }

  public static Stage of(Group... groups) {
    return new Stage("", List.of(groups), List.of());
  }
}
