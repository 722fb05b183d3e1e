package dev.kaizen.approval;

import dev.kaizen.approval.policy.Group;
import dev.kaizen.approval.policy.Stage;
import java.util.ArrayList;
import java.util.List;

/** Puts people who were asked besides into their stage, each as a group of one. */
final class Extras {
  private Extras() {}

  static List<Stage> into(List<Stage> stages, List<Extra> extras) {
    List<Stage> all = new ArrayList<>(stages);
    for (Extra extra : extras) {
      Stage stage = all.get(extra.stage());
      List<Group> groups = new ArrayList<>(stage.groups());
      groups.add(Group.ofPerson("asked by " + extra.addedBy(), extra.person()));
      all.set(extra.stage(), new Stage(stage.name(), groups, stage.veto()));
    }
    return all;
  }
}
