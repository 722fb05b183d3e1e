package dev.kaizen.web.shell;

import com.vaadin.flow.component.UI;

/** How often an open page asks for news. */
public final class Pace {
  private static final int CALM_MILLIS = 20_000;
  private static final int LIVE_MILLIS = 1_000;

  private Pace() {}

  public static void calm(UI ui) {
    ui.setPollInterval(CALM_MILLIS);
  }

  /** While something on the page moves. */
  public static void live(UI ui) {
    ui.setPollInterval(LIVE_MILLIS);
  }
}
