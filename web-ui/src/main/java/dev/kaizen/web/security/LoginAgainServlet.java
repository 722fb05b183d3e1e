package dev.kaizen.web.security;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Asks a person who is logged in for their proof once more. It opens in a window of its own, so
 * that the page which needs it keeps all that was typed there; {@link LoginCallbackServlet} renews
 * the session both share.
 */
@WebServlet(LoginAgainServlet.PATH)
public class LoginAgainServlet extends HttpServlet {
  static final String PATH = "/login/again";
  static final String DONE = "/login/done";
  private static final long serialVersionUID = 1L;

  @Inject private transient SignedInSessions sessions;
  @Inject private transient SecurityContext security;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PageHeaders.write(request, response);
    if (sessions.find(request).isEmpty()) {
      response.sendRedirect(request.getContextPath() + "/");
      return;
    }
    LoginTarget.remember(request, DONE);
    request.setAttribute(ConsoleLogin.AGAIN, true);
    AuthenticationStatus status =
        security.authenticate(request, response, AuthenticationParameters.withParams());
    if (status == AuthenticationStatus.SEND_FAILURE && !response.isCommitted()) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      PlainPage.NO_IDENTITY_SERVER.write(response);
    }
  }
}
