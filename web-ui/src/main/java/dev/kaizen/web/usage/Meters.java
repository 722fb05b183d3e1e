package dev.kaizen.web.usage;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableFunction;

/** How much of something is used, as a bar with its number beside it. */
final class Meters {
  private static final int FULL = 100;

  private Meters() {}

  /**
   * @param percent 0 to 100; below zero where there is no limit
   * @param high from where on it is drawn as a warning
   */
  static <T> Renderer<T> in(
      SerializableFunction<T, Integer> percent,
      SerializableFunction<T, Integer> high,
      SerializableFunction<T, String> words) {
    return LitRenderer.<T>of(
            "<span class=\"row\"><meter min=\"0\" max=\"100\" low=\"${item.high}\""
                + " high=\"${item.high}\" optimum=\"0\" value=\"${item.percent}\""
                + " aria-label=\"${item.words}\" ?hidden=\"${item.percent < 0}\"></meter>"
                + "<span>${item.words}</span></span>")
        .withProperty("percent", percent::apply)
        .withProperty("high", high::apply)
        .withProperty("words", words::apply);
  }

  static int percent(long used, long limit) {
    return limit == 0 ? FULL : (int) Math.min(FULL, used * (double) FULL / limit);
  }
}
