package dev.kaizen.audit;

/** The newest entry's place and hash; zero and 64 zeros for an empty log. */
public record AuditHead(long seq, String hash) {}
