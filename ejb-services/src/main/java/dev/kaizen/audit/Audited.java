package dev.kaizen.audit;

/**
 * Published in the transaction of an act that a service has audited. What runs do by themselves is
 * written in batches and not published.
 *
 * @param action as in {@link AuditEvent}
 */
public record Audited(String action) {}
