package dev.kaizen.web.security;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionDestroyEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.WrappedSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * When nobody did anything for half an hour Vaadin closes its session, however many pages are open;
 * the web session must end with it, or the next click would be let in again.
 */
@ApplicationScoped
public class IdleSessions {

  void endTogether(@Observes SessionDestroyEvent event) {
    WrappedSession session = event.getSession().getSession();
    if (session == null) {
      return;
    }
    try {
      session.invalidate();
    } catch (IllegalStateException e) {
      // It was the web session that ended first, by log-out or change of tenant.
      return;
    }
  }

  void sayWhatHappened(@Observes ServiceInitEvent event) {
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredCaption("Your session has ended");
    messages.setSessionExpiredMessage("Click here or press ESC to log in again.");
    SystemMessages shown = messages;
    event.getSource().setSystemMessagesProvider(info -> shown);
  }
}
