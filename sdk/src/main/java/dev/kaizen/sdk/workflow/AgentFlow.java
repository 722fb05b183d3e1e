package dev.kaizen.sdk.workflow;

import java.util.List;
import java.util.Map;

/**
 * The small workflow that an agent with tools is: rounds of a turn, in which a model answers or
 * wants tools called, and of the calls, beside each other. It is made of the nodes that authors
 * use, so that a turn and a call are recorded, resumed, paused, approved, undone and shown as
 * anything else is. See decision record 0040.
 */
public final class AgentFlow {
  private static final int CALLS_AT_ONCE = 5;

  private AgentFlow() {}

  /**
   * @param handling of the agent: its retry and timeout hold for each turn
   */
  public static WorkflowDefinition of(Node.Agent agent, Handling handling) {
    Flow round =
        new Flow(
            List.of(new Node.Inner.Turn("turn", agent), calls(agent)),
            List.of(new Edge("turn", "calls", null)));
    Node cycle =
        new Node.Loop(
            "cycle",
            "Think and act",
            round,
            null,
            "has(state.answer)",
            agent.tools().atMost() + 1,
            Budget.NONE,
            false);
    Handling turns =
        new Handling(handling.retry(), handling.timeout(), new OnError.Fail(), null, false);
    Handling undone = Handling.USUAL.compensation(new Node.Inner.Act("undo", "Undo the call"));
    return new WorkflowDefinition(
        "agent",
        agent.title(),
        "",
        List.of(),
        List.of(new StateField("log", FieldType.LIST, "", Reducer.CONCAT)),
        List.of(cycle),
        List.of(),
        Map.of("turn", turns, "write", undone, "commit", Handling.USUAL.markedIrreversible()),
        Map.of());
  }

  private static Node calls(Node.Agent agent) {
    Node approval =
        new Node.Approval(
            "approve",
            agent.title() + ": may this tool be called?",
            "'Call the tool ' + state.call.tool + '?'",
            "state.call.reason",
            Map.of("tool", "state.call.tool", "arguments", "state.call.arguments"),
            null,
            agent.tools().approverRole(),
            "1",
            "state.call.effect == 'irreversible'",
            null,
            "approval");
    Node declined =
        new Node.Transform(
            "declined",
            "Not approved",
            Map.of(
                "result",
                "{'kind': 'result', 'call': state.call.id, 'tool': state.call.tool, 'ok': false,"
                    + " 'millis': 0, 'text': 'People declined this call. Do not ask for it"
                    + " again. ' + state.approval.comments.join(' ')}"));
    List<Node> nodes =
        List.of(
            new Node.Route("gate", "Which way?"),
            approval,
            new Node.Route("verdict", "What did they say?"),
            declined,
            new Node.Inner.Act("read", "Call a tool that reads"),
            new Node.Inner.Act("write", "Call a tool that writes"),
            new Node.Inner.Act("commit", "Call a tool whose work nothing undoes"));
    List<Edge> edges =
        List.of(
            new Edge("gate", "approve", "state.call.ask"),
            new Edge("gate", "read", "state.call.way == 'read'"),
            new Edge("gate", "write", "state.call.way == 'write'"),
            new Edge("gate", "commit", null),
            new Edge("approve", "verdict", null),
            new Edge("verdict", "declined", "state.approval.decision != 'approve'"),
            new Edge("verdict", "read", "state.call.way == 'read'"),
            new Edge("verdict", "write", "state.call.way == 'write'"),
            new Edge("verdict", "commit", null));
    return new Node.ForEach(
        "calls",
        "Call tools",
        "state.turn.calls",
        "call",
        new Flow(nodes, edges),
        "state.result",
        CALLS_AT_ONCE,
        "log");
  }
}
