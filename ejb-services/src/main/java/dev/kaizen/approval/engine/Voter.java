package dev.kaizen.approval.engine;

import java.util.Set;

/** Who wants to decide, with the roles' names as tokens carry them. */
public record Voter(String username, Set<String> roles) {
  public Voter {
    roles = Set.copyOf(roles);
  }
}
