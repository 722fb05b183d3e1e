package dev.kaizen.sdk.tool;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** The tools that agents may be given. An agent uses only those that its node names. */
public interface Tools {
  Tools NONE =
      name -> {
        throw new KaizenException(
            ErrorCode.NOT_FOUND, "There is no tool '%s' here".formatted(name));
      };

  /** NOT_FOUND when there is none of that name. */
  Tool named(String name);

  /** What brings tools with it: found by {@link ServiceLoader} beside the program. */
  interface Provider {
    Collection<Tool> tools();
  }

  /** Those of every {@link Provider} beside the program. */
  static Tools provided() {
    return of(
        ServiceLoader.load(Provider.class, Tools.class.getClassLoader()).stream()
            .flatMap(provider -> provider.get().tools().stream())
            .toList());
  }

  static Tools of(Tool... tools) {
    return of(List.of(tools));
  }

  /** Refuses two of one name, and an undo tool that is not there. */
  static Tools of(Collection<Tool> tools) {
    Map<String, Tool> known = new LinkedHashMap<>();
    for (Tool tool : tools) {
      if (known.putIfAbsent(tool.name(), tool) != null) {
        throw new KaizenException(
            ErrorCode.ALREADY_EXISTS, "There are two tools '%s'".formatted(tool.name()));
      }
    }
    for (Tool tool : tools) {
      if (tool.undo() != null && !known.containsKey(tool.undo())) {
        throw new KaizenException(
            ErrorCode.NOT_FOUND,
            "The tool '%s' is undone by '%s', which is not there"
                .formatted(tool.name(), tool.undo()));
      }
    }
    return name -> {
      Tool tool = known.get(name);
      return tool == null ? NONE.named(name) : tool;
    };
  }
}
