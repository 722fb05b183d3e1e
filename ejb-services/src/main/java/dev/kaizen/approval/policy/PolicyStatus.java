package dev.kaizen.approval.policy;

/** A version's life. At most one version of a name is active. */
public enum PolicyStatus {
  DRAFT,
  ACTIVE,
  RETIRED
}
