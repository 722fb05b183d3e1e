package dev.kaizen.approval.engine;

import java.util.Set;

/** For whom a person may speak: themselves, or somebody who made them their deputy. */
public record Seat(String owner, Set<String> roles) {
  public Seat {
    roles = Set.copyOf(roles);
  }
}
