package dev.kaizen.sdk.workflow;

/** One of the ways a parallel node takes at once. */
public record Branch(String name, Flow flow) {
  public Branch {
    Names.requireSlug("Branch", name);
  }
}
