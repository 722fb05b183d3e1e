package dev.kaizen.benchmarks.peers;

import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import dev.kaizen.benchmarks.Load;
import dev.kaizen.benchmarks.Subject;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bsc.langgraph4j.CompileConfig;
import org.bsc.langgraph4j.CompiledGraph;
import org.bsc.langgraph4j.GraphStateException;
import org.bsc.langgraph4j.RunnableConfig;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.checkpoint.MemorySaver;
import org.bsc.langgraph4j.state.AgentState;

/** LangGraph4j with its checkpoints in memory: one thread id a run, one checkpoint a step. */
final class LangGraph implements Subject {
  private final Load load;
  private final CompiledGraph<AgentState> graph;
  private final Queue<RunnableConfig> started = new ConcurrentLinkedQueue<>();

  LangGraph(Load load) throws GraphStateException {
    this.load = load;
    var builder = new StateGraph<>(AgentState::new);
    String before = StateGraph.START;
    for (int i = 1; i <= load.steps(); i++) {
      String step = "step-" + i;
      builder.addNode(step, node_async(state -> Map.of("value", load.step(value(state)))));
      builder.addEdge(before, step);
      before = step;
    }
    builder.addEdge(before, StateGraph.END);
    this.graph =
        builder.compile(CompileConfig.builder().checkpointSaver(new MemorySaver()).build());
  }

  @Override
  public long run(int number) {
    RunnableConfig config = RunnableConfig.builder().threadId("run-" + number).build();
    started.add(config);
    return value(graph.invoke(Map.of("value", (long) number), config).orElseThrow());
  }

  @Override
  public void verify(int runs) {
    long whole =
        started.stream().filter(run -> graph.getStateHistory(run).size() > load.steps()).count();
    if (whole != runs) {
      throw new IllegalStateException(
          "the store holds %d whole histories instead of %d".formatted(whole, runs));
    }
  }

  @Override
  public void close() {
    // Nothing is held outside the heap.
  }

  private static long value(AgentState state) {
    return state.<Long>value("value").orElseThrow();
  }
}
