package dev.kaizen.web.security;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The person at the screen, for greetings and the menu. What they may do is {@code
 * Callers.current()}, not this.
 *
 * @param severalTenants whether to offer the switch at {@code /tenant}
 */
public record CurrentPerson(String username, String displayName, boolean severalTenants) {

  /** Within a request of the console. */
  public static CurrentPerson get() {
    HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
    if (request.getSession().getAttribute(SignedIn.class.getName()) instanceof SignedIn person) {
      return new CurrentPerson(
          person.tenancy().username(), person.displayName(), person.tenancy().tenants().size() > 1);
    }
    throw new IllegalStateException("Only a signed-in person sees this");
  }
}
