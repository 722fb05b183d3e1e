package dev.kaizen.web.security;

import jakarta.inject.Inject;
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
  @Inject private transient FurtherLogin login;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (sessions.find(request).isEmpty()) {
      response.sendRedirect(request.getContextPath() + "/");
      return;
    }
    LoginTarget.remember(request, DONE);
    login.begin(request, response, "prompt=login", "max_age=0");
  }
}
