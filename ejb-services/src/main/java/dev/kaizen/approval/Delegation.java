package dev.kaizen.approval;

import java.util.Set;

/**
 * One request handed to another person; the owner may still decide it.
 *
 * @param roles what the owner could decide by
 */
public record Delegation(String owner, String to, Set<String> roles) {
  public Delegation {
    roles = Set.copyOf(roles);
  }
}
