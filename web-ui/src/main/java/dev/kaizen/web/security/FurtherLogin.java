package dev.kaizen.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a person who is logged in to the realm's login once more. */
@ApplicationScoped
public class FurtherLogin {
  /** On a request for which a session at the realm is not enough: what to ask of it. */
  static final String ASKED = FurtherLogin.class.getName();

  @Inject private SecurityContext security;

  void begin(HttpServletRequest request, HttpServletResponse response, String... asked)
      throws IOException {
    request.setAttribute(ASKED, asked);
    AuthenticationStatus status =
        security.authenticate(request, response, AuthenticationParameters.withParams());
    if (status == AuthenticationStatus.SEND_FAILURE && !response.isCommitted()) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      PlainPage.NO_IDENTITY_SERVER.write(response);
    }
  }
}
