package dev.kaizen.compliance.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.compliance.ControlStatus.Status;
import dev.kaizen.sdk.tool.Tool;
import dev.kaizen.sdk.tool.ToolApproval;
import dev.kaizen.sdk.tool.Tools;
import dev.kaizen.sdk.workflow.WorkflowCodec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Control 23: agents with tools have limits, and people before what cannot be undone. */
class BoundedAgentsTest {
  private final TenantAtWork tenant = new TenantAtWork();
  private ToolApproval asking = ToolApproval.NEVER;

  @Test
  void agent_without_a_limit_fails_until_a_version_with_one_is_in_force() {
    publishes(1, "[look]", "");
    assertFails("has no limit of model calls, tokens, money or time");
    publishes(2, "[look]", "budget: {modelCalls: 5}");
    assertPasses();
  }

  @Test
  void time_is_a_limit_as_well() {
    publishes(1, "[look]", "within: PT1M");
    assertPasses();
  }

  @Test
  void agent_with_a_tool_that_is_not_there_fails() {
    publishes(1, "[look, guess]", "within: PT1M");
    assertFails("names the tool 'guess', which is not there");
  }

  @Test
  void tool_that_cannot_be_taken_back_must_ask_people() {
    publishes(1, "[wire]", "within: PT1M");
    assertFails("may call 'wire', which cannot be taken back, without asking anybody");
    asking = ToolApproval.ALWAYS;
    assertPasses();
  }

  @Test
  void agent_without_tools_is_not_looked_at() {
    publishes(1, "[]", "");
    assertThat(assess().status()).isEqualTo(Status.NOT_APPLICABLE);
  }

  private void publishes(int version, String tools, String limit) {
    tenant.sql(
        "insert into workflow_version (name, version, status, title, definition, content_hash,"
            + " created_by, published_by, published_at)"
            + " values ('helper', ?, 'published', 'H', ?, 'h', 'wim', 'ada', ?)",
        version,
        WorkflowCodec.toJson(
            WorkflowCodec.fromYaml(
                """
                name: helper
                title: Helper
                input: [{name: task, type: string, description: The task}]
                nodes:
                  - type: agent
                    id: work
                    title: Work
                    instructions: Work on it.
                    inputs: {task: input.task}
                    outputs: [{name: answer, type: string, description: The answer}]
                    tools: %s
                    %s
                    into: work
                output: {answer: state.work.answer}
                """
                    .formatted(tools, limit))),
        tenant.now());
  }

  private Assessment assess() {
    Tools tools =
        Tools.of(
            Tool.reads("look", "Looks", List.of(), call -> "seen"),
            Tool.irreversible("wire", "Wires money", List.of(), call -> "gone").asking(asking));
    return tenant.assess(new Assessor(List.of(new BoundedAgents(tools))), Window.ALL).getFirst();
  }

  private void assertPasses() {
    assertThat(assess().findings().failingItems()).isEmpty();
    assertThat(assess().status()).isEqualTo(Status.PASSING);
  }

  private void assertFails(String problem) {
    Assessment found = assess();
    assertThat(found.status()).isEqualTo(Status.FAILING);
    assertThat(found.findings().failingItems())
        .anySatisfy(item -> assertThat(item).containsEntry("problem", problem));
  }
}
