package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import dev.kaizen.compliance.register.GraphWalk;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.tool.Effect;
import dev.kaizen.sdk.tool.Tool;
import dev.kaizen.sdk.tool.ToolApproval;
import dev.kaizen.sdk.tool.Tools;
import dev.kaizen.sdk.workflow.Budget;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowCodec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Control 23: what an agent may do has an end, and what cannot be taken back has a person. */
final class BoundedAgents extends RowControl {
  private static final String IN_FORCE =
      "select distinct on (name) name, definition from workflow_version"
          + " where status = 'published' order by name, version desc";

  private final Tools tools;

  BoundedAgents(Tools tools) {
    super(
        new ControlCard(
            "bounded-agents",
            23,
            "Agents with tools have limits, and people before what cannot be undone",
            "Every agent with tools has a limit of model calls, tokens, money or time, uses only"
                + " tools that are there, and asks people before a tool whose effect cannot be taken"
                + " back.",
            "All agents with tools in the newest published version of each workflow.",
            Map.of(
                Framework.EU_AI_ACT, List.of("15"),
                Framework.OWASP_AGENTIC, List.of("ASI02", "ASI08"),
                Framework.ISO_42001, List.of("A.9.2", "A.9.3")),
            Duration.ofHours(24)),
        """
        select a.workflow, a.agent, w.published_at as at, a.problem
        from win
        cross join lateral jsonb_to_recordset(win.facts)
          as a (workflow text, agent text, problem text)
        join lateral (
          select max(published_at) as published_at from workflow_version v
          where v.name = a.workflow and v.status = 'published') w on w.published_at < win.t
        """);
    this.tools = tools;
  }

  @Override
  Object facts(Connection tenant) throws SQLException {
    List<Map<String, String>> agents = new ArrayList<>();
    try (Statement query = tenant.createStatement();
        ResultSet row = query.executeQuery(IN_FORCE)) {
      while (row.next()) {
        agents.addAll(agents(row.getString("name"), row.getString("definition")));
      }
    }
    return agents;
  }

  private List<Map<String, String>> agents(String workflow, String definition) {
    List<Map<String, String>> agents = new ArrayList<>();
    try {
      for (Node node : GraphWalk.nodes(WorkflowCodec.fromJson(definition))) {
        if (node instanceof Node.Agent agent && agent.usesTools()) {
          agents.add(fact(workflow, agent));
        }
      }
    } catch (KaizenException e) {
      agents.add(
          Map.of("workflow", workflow, "agent", "any", "problem", "its definition cannot be read"));
    }
    return agents;
  }

  private Map<String, String> fact(String workflow, Node.Agent agent) {
    String problem = problem(agent);
    return problem == null
        ? Map.of("workflow", workflow, "agent", agent.id())
        : Map.of("workflow", workflow, "agent", agent.id(), "problem", problem);
  }

  private @Nullable String problem(Node.Agent agent) {
    if (agent.tools().budget().equals(Budget.NONE) && agent.tools().within() == null) {
      return "has no limit of model calls, tokens, money or time";
    }
    for (String name : agent.tools().names()) {
      Optional<Tool> tool = tool(name);
      if (tool.isEmpty()) {
        return "names the tool '%s', which is not there".formatted(name);
      }
      if (tool.get().effect() == Effect.IRREVERSIBLE
          && tool.get().approval() instanceof ToolApproval.Never) {
        return "may call '%s', which cannot be taken back, without asking anybody".formatted(name);
      }
    }
    return null;
  }

  private Optional<Tool> tool(String name) {
    try {
      return Optional.of(tools.named(name));
    } catch (KaizenException e) {
      return Optional.empty();
    }
  }
}
