package dev.kaizen.web.security;

import com.vaadin.cdi.CdiVaadinServlet;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Origin;
import dev.kaizen.tenant.TenantStanding;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The one door to the console's pages: sends a stranger to the login, and lets a known person work
 * as the caller their token makes them, so that views call services directly.
 */
@WebServlet(
    urlPatterns = "/*",
    asyncSupported = true,
    loadOnStartup = 1,
    initParams = @WebInitParam(name = "closeIdleSessions", value = "true"))
public class ConsoleServlet extends CdiVaadinServlet {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(ConsoleServlet.class.getName());

  @Inject private transient SignedInSessions sessions;
  @Inject private transient SecurityContext security;
  @Inject private transient TenantStanding standing;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    ConsoleRequest kind = ConsoleRequest.of(request);
    // A heartbeat must not renew the token: an idle page would hold the realm's session for ever.
    if (kind == ConsoleRequest.STATIC || kind == ConsoleRequest.HEARTBEAT) {
      super.service(request, response);
      return;
    }
    Optional<SignedIn> person;
    try {
      person = sessions.find(request);
    } catch (KaizenException e) {
      LOG.log(System.Logger.Level.WARNING, e.getMessage());
      unavailable(response);
      return;
    }
    if (person.isEmpty()) {
      refuse(kind, request, response);
      return;
    }
    Optional<Caller> caller = person.get().caller();
    if (caller.isEmpty()) {
      LoginTarget.remember(request);
      response.sendRedirect(request.getContextPath() + TenantChoiceServlet.PATH);
      return;
    }
    if (standing.lacksSecondFactor(caller.get())) {
      if (kind != ConsoleRequest.PAGE) {
        refuse(kind, request, response);
        return;
      }
      LoginTarget.remember(request);
      response.sendRedirect(request.getContextPath() + SecondFactorServlet.PATH);
      return;
    }
    Origin origin = Origin.of(Origin.Channel.CONSOLE, request.getRemoteAddr());
    Callers.<Boolean, IOException>call(caller.get().from(origin), () -> enter(request, response));
  }

  private boolean enter(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      super.service(request, response);
      return true;
    } catch (ServletException e) {
      throw new IOException(e);
    }
  }

  private void refuse(ConsoleRequest kind, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    switch (kind) {
      case PAGE -> {
        LoginTarget.remember(request);
        AuthenticationStatus status =
            security.authenticate(request, response, AuthenticationParameters.withParams());
        if (status == AuthenticationStatus.SEND_FAILURE && !response.isCommitted()) {
          unavailable(response);
        }
      }
      // Without a session Vaadin itself tells the open page that it ended; the page then reloads.
      case CONVERSATION -> {
        sessions.end(request);
        super.service(request, response);
      }
      case OTHER, STATIC, HEARTBEAT -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private static void unavailable(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    PlainPage.NO_IDENTITY_SERVER.write(response);
  }
}
