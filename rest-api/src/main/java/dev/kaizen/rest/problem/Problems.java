package dev.kaizen.rest.problem;

import dev.kaizen.sdk.error.ErrorCategory;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.ws.rs.WebApplicationException;
import org.jspecify.annotations.Nullable;

/** From a thrown thing to the problem its caller is told. Pure. */
public final class Problems {
  private static final int DEEPEST_CAUSE = 20;

  private Problems() {}

  /** Looks for Kaizen's own failure first, however the containers wrapped it. */
  public static Problem of(Throwable thrown, String traceId) {
    KaizenException ours = find(KaizenException.class, thrown);
    if (ours != null) {
      String detail = ours.getMessage() == null ? ours.code().name() : ours.getMessage();
      return Problem.of(ours.code(), detail, traceId);
    }
    WebApplicationException web = find(WebApplicationException.class, thrown);
    if (web != null && web.getResponse().getStatus() < 500) {
      return ofStatus(web.getResponse().getStatus(), traceId);
    }
    return Problem.of(
        ErrorCode.INTERNAL,
        "Kaizen failed at this. It is in the server's log under the trace id.",
        traceId);
  }

  private static Problem ofStatus(int status, String traceId) {
    return switch (status) {
      case 401 -> Problem.of(ErrorCode.UNAUTHENTICATED, "Send a valid bearer token", traceId);
      case 403 -> Problem.of(ErrorCode.FORBIDDEN, "You may not do this", traceId);
      case 404 ->
          Problem.of(
              ErrorCode.NOT_FOUND,
              "There is nothing at this address; ids and parameters must have the form that /openapi gives",
              traceId);
      case 405 ->
          caller(405, "METHOD_NOT_ALLOWED", "This address does not take this method", traceId);
      case 406 ->
          caller(
              406,
              "NOT_ACCEPTABLE",
              "This address cannot answer in the form you asked for in Accept",
              traceId);
      case 413 -> Problem.of(ErrorCode.TOO_LARGE, "The body is too large", traceId);
      case 415 ->
          Problem.of(
              ErrorCode.UNSUPPORTED_MEDIA_TYPE,
              "This address does not read the Content-Type you sent; most want application/json",
              traceId);
      default ->
          caller(
              status,
              ErrorCode.INVALID_INPUT.name(),
              "The request cannot be understood; the body may be empty or cut off",
              traceId);
    };
  }

  private static Problem caller(int status, String code, String detail, String traceId) {
    return Problem.of(status, code, ErrorCategory.CALLER, detail, traceId);
  }

  static <T extends Throwable> @Nullable T find(Class<T> type, Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
      cause = cause.getCause();
    }
    return null;
  }
}
