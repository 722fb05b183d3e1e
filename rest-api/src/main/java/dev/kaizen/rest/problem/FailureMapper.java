package dev.kaizen.rest.problem;

import dev.kaizen.rest.security.TraceId;
import dev.kaizen.sdk.error.ErrorCategory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells every failure of a resource as a problem, and writes those that are ours into the log. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
  private static final System.Logger LOG = System.getLogger(FailureMapper.class.getName());

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
      return web.getResponse();
    }
    Problem problem = Problems.of(thrown, TraceId.of(request));
    log(problem, thrown);
    Response.ResponseBuilder answer =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    if (thrown instanceof WebApplicationException web) {
      Object allow = web.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
      if (allow != null) {
        answer.header(HttpHeaders.ALLOW, allow);
      }
    }
    Challenge.of(problem).ifPresent(c -> answer.header(HttpHeaders.WWW_AUTHENTICATE, c));
    if (problem.category() == ErrorCategory.QUOTA || problem.status() == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(thrown));
    }
    return answer.build();
  }

  private static void log(Problem problem, Throwable thrown) {
    switch (problem.category()) {
      case INTERNAL -> LOG.log(System.Logger.Level.ERROR, problem.traceId(), thrown);
      case EXTERNAL ->
          LOG.log(
              System.Logger.Level.WARNING,
              () -> problem.traceId() + " " + problem.code() + " " + problem.detail());
      case CALLER, CONFLICT, DENIED, QUOTA ->
          LOG.log(System.Logger.Level.DEBUG, () -> problem.traceId() + " " + problem.code());
    }
  }
}
