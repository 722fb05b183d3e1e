package dev.kaizen.verifier;

import java.time.Instant;

/**
 * The first line of a bundle. Nothing in it stands alone: the tenant is in every entry's hash, the
 * head is the last entry, and {@code exportedAt} is the last entry's time, which tells of the
 * export itself.
 *
 * @param format {@link #FORMAT}, or {@link #FORMAT_1} in a bundle from before entries had an origin
 */
public record BundleHeader(
    String format, String tenant, Instant exportedAt, long entries, ChainHead head) {
  public static final String FORMAT = "kaizen-audit-bundle/2";
  public static final String FORMAT_1 = "kaizen-audit-bundle/1";

  /** The action of a bundle's last entry. */
  public static final String EXPORTED = "audit.exported";

  public BundleHeader(String tenant, Instant exportedAt, long entries, ChainHead head) {
    this(FORMAT, tenant, exportedAt, entries, head);
  }
}
