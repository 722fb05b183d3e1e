package dev.kaizen.web.security;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets the container's login see only what is its own. By itself it takes every request with a
 * parameter {@code state} for an answer of the realm, and turns one it does not like into an empty
 * page; a person who was slow at the password deserves a sentence and a link.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class LoginGuard implements HttpAuthenticationMechanism {
  @Inject @Delegate @Any private HttpAuthenticationMechanism login;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    boolean callback = request.getServletPath().equals(ConsoleLogin.CALLBACK);
    if (!callback && !context.isAuthenticationRequest()) {
      return context.doNothing();
    }
    AuthenticationStatus status = login.validateRequest(request, response, context);
    if (!callback) {
      return status;
    }
    return switch (status) {
      case SUCCESS, NOT_DONE -> status;
      case SEND_CONTINUE, SEND_FAILURE ->
          context.redirect(request.getContextPath() + LoginFailedServlet.PATH);
    };
  }
}
