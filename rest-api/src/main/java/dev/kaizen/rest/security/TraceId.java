package dev.kaizen.rest.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id of one request in answers and logs: the caller's W3C trace when it sent one. */
public final class TraceId {
  private static final String KEY = TraceId.class.getName();
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

  private TraceId() {}

  public static String of(HttpServletRequest request) {
    if (request.getAttribute(KEY) instanceof String known) {
      return known;
    }
    String id = fresh(request);
    request.setAttribute(KEY, id);
    return id;
  }

  private static String fresh(HttpServletRequest request) {
    String header = request.getHeader("traceparent");
    if (header != null) {
      Matcher sent = TRACEPARENT.matcher(header);
      if (sent.matches()) {
        return sent.group(1);
      }
    }
    return UUID.randomUUID().toString().replace("-", "");
  }
}
