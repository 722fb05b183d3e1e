package dev.kaizen.web.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.vaadin.flow.component.html.Pre;
import java.util.Map;
import java.util.TreeMap;

/** Values and documents as indented JSON, shown as text. */
public final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private Json() {}

  public static Pre block(Object value) {
    return pre(pretty(value));
  }

  /** A document that is JSON already; shown as it stands when it is not. */
  public static Pre document(String json) {
    try {
      return pre(MAPPER.writeValueAsString(MAPPER.readTree(json)));
    } catch (JsonProcessingException e) {
      return pre(json);
    }
  }

  public static String pretty(Object value) {
    Object sorted = value instanceof Map<?, ?> map ? new TreeMap<>(map) : value;
    try {
      return MAPPER.writeValueAsString(sorted);
    } catch (JsonProcessingException e) {
      return String.valueOf(value);
    }
  }

  private static Pre pre(String text) {
    Pre block = new Pre(text);
    block.addClassName("json");
    // A long one scrolls in itself: without a mouse one must be able to get into it.
    block.getElement().setAttribute("tabindex", "0");
    return block;
  }
}
