package dev.kaizen.tenantadmin;

import java.time.Instant;

/** A tenant in the directory. */
public record Tenant(String slug, String name, Status status, Instant createdAt) {
  /** Where a tenant stands. */
  public enum Status {
    PROVISIONING,
    ACTIVE,
    SUSPENDED
  }
}
