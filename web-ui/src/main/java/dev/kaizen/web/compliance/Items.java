package dev.kaizen.web.compliance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.kaizen.web.ui.Spells;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The items that controls look at, in words and with the way to where they can be seen. */
final class Items {
  private static final Set<String> NOT_A_NAME = Set.of("at", "problem");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{19,27}");

  private Items() {}

  /** Such as "Workflow: hello v1 · Run: …3f2a91c0". */
  static String words(Map<String, Object> item) {
    Object what = item.get("what");
    Object which = item.get("item");
    String named =
        what == null || which == null ? "" : Spells.field(what.toString()) + ": " + which;
    String others =
        new TreeMap<>(item)
            .entrySet().stream()
                .filter(e -> !NOT_A_NAME.contains(e.getKey()))
                .filter(e -> named.isEmpty() || !Set.of("what", "item").contains(e.getKey()))
                .map(e -> Spells.field(e.getKey()) + ": " + value(e.getValue()))
                .collect(Collectors.joining(" · "));
    if (named.isEmpty()) {
      return others.isEmpty() ? "The control itself" : others;
    }
    return others.isEmpty() ? named : named + " · " + others;
  }

  /** A value, as a link where the console has a page for it. */
  static Component shown(String key, Object value) {
    String text = value.toString();
    return switch (key) {
      case "run" -> new Anchor("runs/" + text, text);
      case "request" -> new Anchor("approvals/" + text, text);
      case "workflow" -> new Anchor("workflows/" + text.split(" v", 2)[0], text);
      default -> new Span(text);
    };
  }

  /** The end of an id tells ids of one day apart. */
  private static String value(Object value) {
    String text = value.toString();
    return ID.matcher(text).matches() ? "…" + text.substring(text.length() - 8) : text;
  }
}
