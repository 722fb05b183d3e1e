package dev.kaizen.approval;

/** A version of a policy. */
public record PolicyRef(String name, int version) {
  /** The workflow's own words. */
  public static final PolicyRef NONE = new PolicyRef("", 0);

  @Override
  public String toString() {
    return equals(NONE) ? "the workflow's own terms" : "%s v%d".formatted(name, version);
  }
}
