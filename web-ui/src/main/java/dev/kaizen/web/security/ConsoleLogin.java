package dev.kaizen.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How a person gets into the console.
 *
 * <p>The container's OpenID Connect mechanism does the authorization code flow: state, nonce,
 * exchange of the code, check of the identity token. It starts when {@link ConsoleServlet} meets a
 * page request of somebody unknown, and ends at {@link LoginCallbackServlet}, which keeps what the
 * access token says in the web session as {@link SignedIn}. From there on the web session is all
 * that counts: {@link SignedInSessions} renews the token when its short life ends, so a role taken
 * away in the realm is gone here within five minutes, and {@link LogoutServlet} ends both sessions.
 *
 * <p>The container's own renewal and its single sign-on cookie are off: the first refuses tokens
 * renewed by Keycloak, which carry no nonce, and the second would outlive the web session.
 */
@OpenIdAuthenticationMechanismDefinition(
    providerURI = "${consoleLogin.issuer}",
    clientId = "${consoleLogin.clientId}",
    clientSecret = "${consoleLogin.clientSecret}",
    redirectURI = "${baseURL}" + ConsoleLogin.CALLBACK,
    scope = {"openid", "profile", "organization:*"},
    extraParametersExpression = "#{consoleLogin.extraParameters}")
@ApplicationScoped
@Named("consoleLogin")
public class ConsoleLogin {
  static final String CALLBACK = "/login/callback";

  @Inject private HttpServletRequest request;

  @Inject
  @ConfigProperty(name = "kaizen.oidc.issuer")
  private String issuer;

  @Inject
  @ConfigProperty(name = "kaizen.oidc.audience", defaultValue = "kaizen")
  private String audience;

  @Inject
  @ConfigProperty(name = "kaizen.oidc.client.id", defaultValue = "kaizen-console")
  private String clientId;

  @Inject
  @ConfigProperty(name = "kaizen.oidc.client.secret")
  private String clientSecret;

  /** What the realm is asked beyond the usual, for the request at hand. */
  public String[] getExtraParameters() {
    return request.getAttribute(FurtherLogin.ASKED) instanceof String[] asked
        ? asked
        : new String[0];
  }

  public String getIssuer() {
    return issuer;
  }

  public String getAudience() {
    return audience;
  }

  public String getClientId() {
    return clientId;
  }

  public String getClientSecret() {
    return clientSecret;
  }
}
