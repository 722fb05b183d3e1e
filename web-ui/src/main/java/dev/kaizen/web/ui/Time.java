package dev.kaizen.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableFunction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time as people say it ("3 min ago"), exact on hover and in the person's own zone. */
@Tag("k-time")
public final class Time extends Component {
  private static final long serialVersionUID = 1L;

  private Time(Instant at) {
    getElement().setAttribute("at", at.toString());
  }

  public static Time ago(Instant at) {
    return new Time(at);
  }

  public static Time exact(Instant at) {
    Time time = new Time(at);
    time.getElement().setAttribute("form", "exact");
    return time;
  }

  public static <T> Renderer<T> in(SerializableFunction<T, @Nullable Instant> at) {
    return LitRenderer.<T>of("<k-time at=\"${item.at}\"></k-time>")
        .withProperty("at", item -> text(at.apply(item)));
  }

  private static String text(@Nullable Instant at) {
    return at == null ? "" : at.toString();
  }
}
