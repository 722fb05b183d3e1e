package dev.kaizen.compliance.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the record of processing activities (GDPR Article 30): what the workflow's graph does,
 * and what the register says about it.
 *
 * @param register what is said about the workflow; empty when nothing is
 * @param tools with their effect, such as {@code book-room (write)}
 * @param approverRoles who decides in it
 */
public record ProcessingActivity(
    String workflow,
    String title,
    int version,
    Map<String, String> register,
    List<Processor> processors,
    List<String> knowledgeBases,
    List<String> tools,
    List<String> approverRoles) {
  /**
   * A model that the workflow asks.
   *
   * @param register processor, region, contract and transfer; empty when nothing is recorded. The
   *     built-in model answers on the server itself
   */
  public record Processor(String connection, @Nullable String host, Map<String, String> register) {}

  public ProcessingActivity {
    register = Map.copyOf(register);
    processors = List.copyOf(processors);
    knowledgeBases = List.copyOf(knowledgeBases);
    tools = List.copyOf(tools);
    approverRoles = List.copyOf(approverRoles);
  }
}
