package dev.kaizen.workflow.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of {@link WorkflowVersionRow}, in the form JPA asks for. */
public class WorkflowVersionKey implements Serializable {
  private static final long serialVersionUID = 1L;

  @Nullable String name;
  int version;

  public WorkflowVersionKey() {}

  WorkflowVersionKey(String name, int version) {
    this.name = name;
    this.version = version;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorkflowVersionKey key
        && version == key.version
        && Objects.equals(name, key.name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, version);
  }
}
