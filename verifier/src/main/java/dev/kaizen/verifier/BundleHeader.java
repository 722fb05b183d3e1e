package dev.kaizen.verifier;

/** The first line of a bundle: whose log it is, and where the log stood when it was exported. */
public record BundleHeader(
    String format, String tenant, String exportedAt, long headSeq, String headHash) {
  public static final String FORMAT = "kaizen-audit-bundle/1";
}
