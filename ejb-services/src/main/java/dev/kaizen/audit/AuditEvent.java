package dev.kaizen.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened, to what. Who did it and when is added by the log.
 *
 * @param action {@code feature.verb}, such as {@code approval.decided}
 * @param payload JSON values; no secret, and no more about a person than their user name
 */
public record AuditEvent(
    String action, String subjectType, String subjectId, Map<String, Object> payload) {
  public AuditEvent {
    payload = Collections.unmodifiableMap(new TreeMap<>(payload));
  }
}
