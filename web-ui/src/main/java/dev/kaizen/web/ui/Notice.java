package dev.kaizen.web.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kaizen.sdk.error.ErrorCode;

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

  /** With the way to a fresh login when that is what is missing. */
  public static Notice failure(Throwable thrown) {
    Notice notice = failure(Failures.words(thrown));
    if (Failures.is(thrown, ErrorCode.STEP_UP_REQUIRED)) {
      notice.add(new LoginAgain());
    }
    return notice;
  }

  public static Notice success(String text) {
    return new Notice(Tone.GOOD, "check-circle", text);
  }

  public static Notice info(String text) {
    return new Notice(Tone.QUIET, "question", text);
  }
}
