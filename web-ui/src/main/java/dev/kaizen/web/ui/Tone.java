package dev.kaizen.web.ui;

import java.util.Locale;

/** How a state should feel; colour follows from it, but never stands alone. */
public enum Tone {
  GOOD,
  BAD,
  WAIT,
  BUSY,
  QUIET;

  public String cssClass() {
    return name().toLowerCase(Locale.ROOT);
  }
}
