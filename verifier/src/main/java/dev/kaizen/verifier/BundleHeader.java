package dev.kaizen.verifier;

import java.time.Instant;

/**
 * The first line of a bundle. Nothing in it stands alone: the tenant is in every entry's hash, the
 * head is the last entry, and {@code exportedAt} is the last entry's time, which tells of the
 * export itself.
 */
public record BundleHeader(String tenant, Instant exportedAt, long entries, ChainHead head) {
  public static final String FORMAT = "kaizen-audit-bundle/1";

  /** The action of a bundle's last entry. */
  public static final String EXPORTED = "audit.exported";
}
