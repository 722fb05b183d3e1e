package dev.kaizen.web.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableFunction;

/** A status as icon, word and colour. */
public final class Badge extends Span {
  private static final long serialVersionUID = 1L;

  public Badge(Look look) {
    show(look);
  }

  public void show(Look look) {
    removeAll();
    setClassName("badge " + look.tone().cssClass());
    add(new Icon(look.icon()), new Span(look.word()));
  }

  /** The same in a grid, without a component a row. */
  public static <T> Renderer<T> in(SerializableFunction<T, Look> look) {
    return LitRenderer.<T>of(
            "<span class=\"badge ${item.tone}\"><k-icon name=\"${item.icon}\"></k-icon>"
                + "<span>${item.word}</span></span>")
        .withProperty("tone", item -> look.apply(item).tone().cssClass())
        .withProperty("icon", item -> look.apply(item).icon())
        .withProperty("word", item -> look.apply(item).word());
  }
}
