package dev.kaizen.compliance.register;

import dev.kaizen.compliance.register.ProcessingActivity.Processor;
import dev.kaizen.compliance.store.RegisterStore;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.tool.Tools;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.workflow.WorkflowService;
import dev.kaizen.workflow.WorkflowVersion;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The record of processing activities, written from what is in force: each workflow's graph says
 * which models, tools and knowledge bases it uses; the register says what for and by whom.
 */
@Stateless
public class ProcessingRecordService {
  private static final String USUAL = "default";
  private static final String OFFLINE = "offline";

  @Inject private RegisterStore register;
  @Inject private WorkflowService workflows;

  /** By the workflow's name. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public Page<ProcessingActivity> list(PageRequest page) {
    Map<String, String> hosts = register.modelHosts();
    return register.page(RegisterKind.WORKFLOW, page).map(line -> activity(line, hosts));
  }

  private ProcessingActivity activity(RegisterLine line, Map<String, String> hosts) {
    WorkflowVersion version = workflows.current(line.name());
    List<Node> nodes = GraphWalk.nodes(version.definition());
    return new ProcessingActivity(
        line.name(),
        line.title(),
        version.version(),
        facts(line),
        agents(nodes)
            .map(agent -> connection(agent, hosts))
            .distinct()
            .sorted()
            .map(name -> processor(name, hosts))
            .toList(),
        of(nodes, Node.Retrieve.class)
            .map(Node.Retrieve::knowledgeBase)
            .distinct()
            .sorted()
            .toList(),
        agents(nodes)
            .flatMap(agent -> agent.tools().names().stream())
            .distinct()
            .sorted()
            .map(ProcessingRecordService::tool)
            .toList(),
        of(nodes, Node.Approval.class)
            .map(Node.Approval::approverRole)
            .distinct()
            .sorted()
            .toList());
  }

  private static String connection(Node.Agent agent, Map<String, String> hosts) {
    String named = agent.model();
    return named != null ? named : hosts.containsKey(USUAL) ? USUAL : OFFLINE;
  }

  private Processor processor(String connection, Map<String, String> hosts) {
    String host = hosts.get(connection);
    if (host == null) {
      return new Processor(connection, null, Map.of("processor", "answers on the server itself"));
    }
    return new Processor(
        connection,
        host,
        register
            .find(RegisterKind.SUPPLIER, connection)
            .map(ProcessingRecordService::facts)
            .orElse(Map.of()));
  }

  private static Map<String, String> facts(RegisterLine line) {
    RegisterEntry entry = line.entry();
    return entry == null ? Map.of() : new TreeMap<>(entry.facts());
  }

  private static String tool(String name) {
    try {
      String effect = Tools.provided().named(name).effect().name().toLowerCase(Locale.ROOT);
      return "%s (%s)".formatted(name, effect);
    } catch (KaizenException e) {
      return "%s (not there)".formatted(name);
    }
  }

  private static Stream<Node.Agent> agents(List<Node> nodes) {
    return of(nodes, Node.Agent.class);
  }

  private static <N extends Node> Stream<N> of(List<Node> nodes, Class<N> kind) {
    return nodes.stream().filter(kind::isInstance).map(kind::cast);
  }
}
