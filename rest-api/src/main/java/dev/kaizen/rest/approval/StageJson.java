package dev.kaizen.rest.approval;

import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.policy.Group;
import dev.kaizen.approval.policy.Stage;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stage of a request with how far each of its groups is. */
@Schema(
    name = "ApprovalStage",
    example =
        """
        {"name":"finance","groups":[{"name":"reviewer","role":"reviewer","people":[],"needed":2,
         "approved":1}]}""")
public record StageJson(String name, List<GroupJson> groups) {

  /** People whose approvals add up. */
  @Schema(
      name = "ApprovalGroup",
      example =
          """
          {"name":"reviewer","role":"reviewer","people":[],"needed":2,"approved":1}""")
  public record GroupJson(
      String name,
      @Nullable String role,
      List<String> people,
      @Schema(description = "Sum of weights that approves") int needed,
      @Schema(description = "Sum of weights so far") int approved) {}

  static List<StageJson> of(ApprovalRequest request) {
    List<StageJson> stages = new ArrayList<>();
    for (Stage stage : request.stages()) {
      int at = stages.size();
      List<GroupJson> groups = new ArrayList<>();
      for (Group group : stage.groups()) {
        groups.add(group(request, group, at, groups.size()));
      }
      stages.add(new StageJson(stage.name(), groups));
    }
    return stages;
  }

  private static GroupJson group(ApprovalRequest request, Group group, int stage, int at) {
    int approved =
        request.counting().stream()
            .filter(ApprovalDecision::approve)
            .filter(d -> d.place().stage() == stage && d.place().group() == at)
            .mapToInt(d -> group.weightOf(d.seat()))
            .sum();
    return new GroupJson(group.name(), group.role(), group.people(), group.threshold(), approved);
  }
}
