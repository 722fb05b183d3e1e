package dev.kaizen.web.security;

import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the realm sends a person back to: the container has just exchanged the code for tokens. */
@WebServlet(ConsoleLogin.CALLBACK)
public class LoginCallbackServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient OpenIdContext openId;
  @Inject private transient Realm realm;
  @Inject private transient SignedInSessions sessions;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getUserPrincipal() == null) {
      // A stale or foreign answer: begin anew rather than explain protocol to a person.
      response.sendRedirect(request.getContextPath() + "/");
      return;
    }
    SignedIn person =
        realm.signedIn(
            openId.getAccessToken().getToken(),
            openId.getIdentityToken().getToken(),
            openId.getRefreshToken().orElseThrow().getToken());
    String target = LoginTarget.take(request);
    sessions.begin(request, person);
    response.sendRedirect(target);
  }
}
