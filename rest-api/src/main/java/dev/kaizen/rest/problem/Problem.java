package dev.kaizen.rest.problem;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.kaizen.sdk.error.ErrorCategory;
import dev.kaizen.sdk.error.ErrorCode;
import java.util.Locale;

/**
 * A failure as RFC 9457 wants it.
 *
 * @param code stable, for programs
 * @param category whose fault it is, see {@link ErrorCategory}
 * @param detail what is wrong, where, and how to mend it, for people
 * @param traceId what to quote when asking for help; the server's log has the same
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "category", "traceId"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    ErrorCategory category,
    String traceId) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(ErrorCode code, String detail, String traceId) {
    return of(StatusOf.code(code), code.name(), code.category(), detail, traceId);
  }

  static Problem of(
      int status, String code, ErrorCategory category, String detail, String traceId) {
    String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Problem(
        "urn:kaizen:problem:" + words.replace(' ', '-'),
        words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1),
        status,
        detail,
        code,
        category,
        traceId);
  }
}
