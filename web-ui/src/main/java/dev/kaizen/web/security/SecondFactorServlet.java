package dev.kaizen.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Where a person is led whose tenant demands a second factor and who has logged in without one: to
 * set it up at the realm, then to log in with it.
 */
@WebServlet(SecondFactorServlet.PATH)
public class SecondFactorServlet extends HttpServlet {
  static final String PATH = "/login/second-factor";
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
    switch (request.getParameter("act")) {
      case "set-up" -> login.begin(request, response, "kc_action=CONFIGURE_TOTP");
      case "log-in" -> login.begin(request, response, "prompt=login", "max_age=0");
      case null, default ->
          new PlainPage(
                  "A second factor is needed",
                  "This tenant lets your roles in only after a login with a code from your phone"
                      + " beside the password. Set it up once, then log in with it.",
                  "<p><a href=\"?act=set-up\">Set it up</a></p>"
                      + "<p><a href=\"?act=log-in\">I have it: log in</a></p>"
                      + "<p><a href=\"/tenant\">Another tenant</a> ·"
                      + " <a href=\"/logout\">Log out</a></p>")
              .write(response);
    }
  }
}
