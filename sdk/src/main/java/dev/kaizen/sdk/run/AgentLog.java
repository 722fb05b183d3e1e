package dev.kaizen.sdk.run;

import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.tool.Observation;
import dev.kaizen.sdk.tool.ToolCall;
import dev.kaizen.sdk.tool.ToolTurn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an agent with tools has done so far, as its turns and calls wrote it into the state: an
 * entry a turn, followed by one for the result of each of its calls.
 */
final class AgentLog {
  static final String FIELD = "log";
  private static final int STUCK_AFTER = 2;
  private static final int FAILURES_OF_ONE_CALL = 2;

  private final List<Map<?, ?>> entries = new ArrayList<>();

  private AgentLog() {}

  static AgentLog of(Map<String, Object> state) {
    AgentLog log = new AgentLog();
    if (state.get(FIELD) instanceof List<?> list) {
      for (Object entry : list) {
        if (entry instanceof Map<?, ?> map) {
          log.entries.add(map);
        }
      }
    }
    return log;
  }

  static Map<String, Object> turn(List<ToolCall> calls, Usage usage, long millis) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("kind", "turn");
    entry.put("calls", calls.stream().map(AgentLog::write).toList());
    entry.put("modelCalls", usage.modelCalls());
    entry.put("tokens", usage.tokensIn() + usage.tokensOut());
    entry.put("costMicros", usage.costMicros());
    entry.put("millis", millis);
    return JsonValues.object(entry);
  }

  static Map<String, Object> result(ToolCall call, boolean ok, String text, long millis) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("kind", "result");
    entry.put("call", call.id());
    entry.put("tool", call.tool());
    entry.put("ok", ok);
    entry.put("text", text);
    entry.put("millis", millis);
    return JsonValues.object(entry);
  }

  static Map<String, Object> write(ToolCall call) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", call.id());
    out.put("tool", call.tool());
    out.put("arguments", call.arguments());
    return out;
  }

  static Optional<ToolCall> call(@Nullable Object value) {
    return value instanceof Map<?, ?> map
            && map.get("id") instanceof String id
            && map.get("tool") instanceof String tool
            && map.get("arguments") instanceof Map<?, ?> arguments
        ? Optional.of(new ToolCall(id, tool, JsonValues.object(arguments)))
        : Optional.empty();
  }

  List<ToolTurn> turns() {
    List<ToolTurn> turns = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (isTurn(entries.get(i))) {
        List<Observation> seen = new ArrayList<>();
        for (int j = i + 1; j < entries.size() && !isTurn(entries.get(j)); j++) {
          observation(entries.get(j)).ifPresent(seen::add);
        }
        turns.add(new ToolTurn(calls(entries.get(i)), seen));
      }
    }
    return turns;
  }

  List<ToolCall> calls() {
    return entries.stream().flatMap(entry -> calls(entry).stream()).toList();
  }

  Optional<Observation> resultOf(ToolCall call) {
    return entries.stream()
        .flatMap(entry -> observation(entry).stream())
        .filter(seen -> seen.call().equals(call.id()))
        .findFirst();
  }

  /** What worked is not done again; what failed may be tried once more. */
  boolean isSpent(ToolCall wanted) {
    List<Observation> before =
        calls().stream()
            .filter(call -> call.likeness().equals(wanted.likeness()))
            .flatMap(call -> resultOf(call).stream())
            .toList();
    return before.stream().anyMatch(Observation::ok) || before.size() >= FAILURES_OF_ONE_CALL;
  }

  /** Whether the last turns brought nothing that worked. */
  boolean isStuck() {
    List<ToolTurn> turns = turns();
    return turns.size() >= STUCK_AFTER
        && turns.subList(turns.size() - STUCK_AFTER, turns.size()).stream()
            .allMatch(turn -> turn.observations().stream().noneMatch(Observation::ok))
        && turns.subList(turns.size() - STUCK_AFTER, turns.size()).stream()
            .flatMap(turn -> turn.calls().stream())
            .allMatch(this::isSpent);
  }

  Usage used() {
    return new Usage((int) sum("modelCalls"), sum("tokens"), 0, sum("costMicros"));
  }

  Duration atWork() {
    return Duration.ofMillis(sum("millis"));
  }

  private long sum(String name) {
    return entries.stream()
        .mapToLong(entry -> entry.get(name) instanceof Number number ? number.longValue() : 0)
        .sum();
  }

  private static boolean isTurn(Map<?, ?> entry) {
    return "turn".equals(entry.get("kind"));
  }

  private static List<ToolCall> calls(Map<?, ?> entry) {
    return entry.get("calls") instanceof List<?> calls
        ? calls.stream().flatMap(call -> call(call).stream()).toList()
        : List.of();
  }

  private static Optional<Observation> observation(Map<?, ?> entry) {
    return entry.get("call") instanceof String call && entry.get("text") instanceof String text
        ? Optional.of(new Observation(call, Boolean.TRUE.equals(entry.get("ok")), text))
        : Optional.empty();
  }
}
