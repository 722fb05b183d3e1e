package dev.kaizen.approval.engine;

import java.util.List;
import java.util.Set;

/**
 * Who wants to decide.
 *
 * @param roles as tokens name them
 * @param deputyFor for whom they may speak besides, now
 * @param standsFor everybody they are a deputy of, directly or through other deputies
 */
public record Voter(
    String username, Set<String> roles, List<Seat> deputyFor, Set<String> standsFor) {
  public Voter {
    roles = Set.copyOf(roles);
    deputyFor = List.copyOf(deputyFor);
    standsFor = Set.copyOf(standsFor);
  }

  /** Nobody's deputy. */
  public Voter(String username, Set<String> roles) {
    this(username, roles, List.of(), Set.of());
  }

  Seat own() {
    return new Seat(username, roles);
  }
}
