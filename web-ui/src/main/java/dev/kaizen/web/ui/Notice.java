package dev.kaizen.web.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A sentence that stays on the page beside what it is about. */
public final class Notice extends Div {
  private static final long serialVersionUID = 1L;

  private Notice(Tone tone, String icon, String text) {
    addClassNames("notice", tone.cssClass());
    getElement().setAttribute("role", tone == Tone.BAD ? "alert" : "status");
    add(new Icon(icon), new Span(text));
  }

  public static Notice failure(String text) {
    return new Notice(Tone.BAD, "alert", text);
  }

  public static Notice failure(Throwable thrown) {
    return failure(Failures.words(thrown));
  }

  public static Notice success(String text) {
    return new Notice(Tone.GOOD, "check-circle", text);
  }

  public static Notice info(String text) {
    return new Notice(Tone.QUIET, "question", text);
  }
}
