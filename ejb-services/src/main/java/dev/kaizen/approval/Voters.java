package dev.kaizen.approval;

import dev.kaizen.approval.engine.Seat;
import dev.kaizen.approval.engine.Voter;
import dev.kaizen.approval.store.DeputyStore;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The caller as one who decides, with all they are a deputy for. */
@Dependent
class Voters {
  @Inject private DeputyStore deputies;

  Voter me(Instant now) {
    Caller caller = Callers.current();
    List<Seat> seats =
        deputies.of(caller.username(), now).stream()
            .map(d -> new Seat(d.owner(), d.roles()))
            .toList();
    return new Voter(
        caller.username(), roles(caller), seats, deputies.standsFor(caller.username(), now));
  }

  static Set<String> roles(Caller caller) {
    return caller.roles().stream().map(Role::tokenName).collect(Collectors.toSet());
  }
}
