package dev.kaizen.rest.security;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kaizen.rest.problem.Challenge;
import dev.kaizen.rest.problem.Problem;
import dev.kaizen.rest.problem.Problems;
import dev.kaizen.rest.problem.RetryAfter;
import dev.kaizen.sdk.error.ErrorCategory;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.MemberStanding;
import dev.kaizen.tenant.Origin;
import dev.kaizen.tenant.TenantStanding;
import dev.kaizen.tenant.TokenTenancy;
import dev.kaizen.tenantadmin.apikey.ApiKeyDoor;
import dev.kaizen.tenantadmin.apikey.ApiKeyText;
import dev.kaizen.usage.Admission;
import dev.kaizen.usage.RateLimits;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The one door to the REST interface. It turns the verified token into the caller the resources act
 * for; who has no valid token, or names a tenant that is not theirs, gets no further. A servlet
 * filter and not a JAX-RS one, because the caller is bound for the length of a call.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ApiFilter extends HttpFilter {
  static final String TENANT_HEADER = "Kaizen-Tenant";
  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = new JsonMapper();

  @Inject private transient ApiKeyDoor keys;
  @Inject private transient RateLimits limits;
  @Inject private transient TenantStanding standing;
  @Inject private transient MemberStanding members;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    ApiHeaders.write(response);
    try {
      Origin origin = Origin.of(Origin.Channel.REST, request.getRemoteAddr());
      Caller caller = caller(request).from(origin);
      if (caller.tenant() != null) {
        standing.require(caller);
      }
      admit(caller, response);
      NullCharacter.refuseInQuery(request.getQueryString());
      HttpServletRequest guarded = BodyLimit.of(request.getContentType()).guard(request);
      if (!request.getServletPath().startsWith("/v1")) {
        throw new KaizenException(ErrorCode.NOT_FOUND, "The resources are under /api/v1");
      }
      Callers.<Boolean, IOException>call(caller, () -> pass(guarded, response, chain));
    } catch (KaizenException e) {
      if (e.code().category() == ErrorCategory.QUOTA) {
        response.setHeader("Retry-After", Long.toString(RetryAfter.seconds(e)));
      }
      answer(Problems.of(e, TraceId.of(request)), request, response);
    }
  }

  private Caller caller(HttpServletRequest request) {
    String wanted = request.getHeader(TENANT_HEADER);
    String bearer = BearerToken.textOf(request);
    return bearer != null && ApiKeyText.looksLikeOne(bearer)
        ? keys.caller(bearer, wanted)
        : person(BearerToken.require(request), wanted);
  }

  private Caller person(TokenTenancy token, @Nullable String wanted) {
    Caller caller = token.caller(wanted);
    if (caller.tenant() != null) {
      members.requireCurrent(caller.tenant(), caller.username(), token.issuedAt());
    }
    return caller;
  }

  private void admit(Caller caller, HttpServletResponse response) {
    Admission admission = limits.admit(caller);
    response.setHeader("RateLimit-Policy", admission.policyHeader());
    response.setHeader("RateLimit", admission.header());
    admission.require();
  }

  private static boolean pass(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(request, response);
      return true;
    } catch (ServletException e) {
      throw new IOException(e);
    }
  }

  private static void answer(
      Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      boolean sent = request.getHeader("Authorization") != null;
      response.setHeader(
          "WWW-Authenticate",
          Challenge.of(problem)
              .orElse("Bearer realm=\"kaizen\"" + (sent ? ", error=\"invalid_token\"" : "")));
    }
    if (problem.status() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
      // Do not wait for the rest of a body nobody will read.
      response.setHeader("Connection", "close");
    }
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.getOutputStream().write(JSON.writeValueAsBytes(problem));
  }
}
