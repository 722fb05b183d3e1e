package dev.kaizen.web.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import dev.kaizen.sdk.error.ErrorCode;

/** A short word that something worked. Failures stay on the page instead: see {@link Notice}. */
public final class Toast {
  private static final int MILLIS = 4000;

  private Toast() {}

  public static void done(String text) {
    Notification toast = Notification.show(text, MILLIS, Notification.Position.BOTTOM_START);
    toast.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
  }

  public static void failed(Throwable thrown, String trace) {
    failed(Failures.words(thrown) + " Trace " + trace);
  }

  public static void failed(Throwable thrown) {
    if (Failures.is(thrown, ErrorCode.STEP_UP_REQUIRED)) {
      LoginAgain.dialog(Failures.words(thrown)).open();
      return;
    }
    failed(Failures.words(thrown));
  }

  private static void failed(String words) {
    Notification toast = Notification.show(words, 2 * MILLIS, Notification.Position.BOTTOM_START);
    toast.addThemeVariants(NotificationVariant.LUMO_ERROR);
  }
}
