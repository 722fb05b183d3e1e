package dev.kaizen.approval.engine;

import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.approval.Delegation;
import dev.kaizen.approval.Place;
import dev.kaizen.approval.policy.Group;
import dev.kaizen.approval.policy.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** By which seat a person may speak, and where that counts. */
record Standing(Seat seat, Place place) {

  /** The person's own seat first, then those they are a deputy for. A seat speaks once. */
  static Optional<Standing> of(ApprovalRequest request, Tally tally, Voter voter) {
    if (tally.status() != ApprovalStatus.OPEN) {
      return Optional.empty();
    }
    List<Seat> seats = new ArrayList<>();
    seats.add(voter.own());
    for (Delegation delegation : request.progress().delegations()) {
      if (delegation.to().equals(voter.username())) {
        seats.add(new Seat(delegation.owner(), delegation.roles()));
      }
    }
    seats.addAll(voter.deputyFor());
    return seats.stream()
        .filter(seat -> isFree(request, seat))
        .flatMap(seat -> in(request, tally, seat).stream())
        .findFirst();
  }

  /** The same, for a rejection: whose role has a veto uses it wherever they sit. */
  Standing objecting(ApprovalRequest request) {
    Stage stage = request.stages().get(place.stage());
    return stage.veto().stream().anyMatch(seat.roles()::contains)
        ? new Standing(seat, new Place(place.stage(), place.group(), true))
        : this;
  }

  static Optional<Standing> in(
      List<Stage> stages, Tally tally, ApprovalRequest request, Standing known) {
    return placeIn(stages.get(tally.stage()), tally, request, known.seat())
        .map(place -> new Standing(known.seat(), place));
  }

  private static Optional<Standing> in(ApprovalRequest request, Tally tally, Seat seat) {
    Stage stage = request.stages().get(tally.stage());
    Optional<Place> group = placeIn(stage, tally, request, seat);
    if (group.isPresent()) {
      return Optional.of(new Standing(seat, group.get()));
    }
    return stage.veto().stream().anyMatch(seat.roles()::contains)
        ? Optional.of(new Standing(seat, new Place(tally.stage(), 0, true)))
        : Optional.empty();
  }

  private static Optional<Place> placeIn(
      Stage stage, Tally tally, ApprovalRequest request, Seat seat) {
    for (int g : tally.open()) {
      if (belongs(request, stage.groups().get(g), seat)) {
        return Optional.of(new Place(tally.stage(), g, false));
      }
    }
    return Optional.empty();
  }

  private static boolean belongs(ApprovalRequest request, Group group, Seat seat) {
    return group.people().contains(seat.owner())
        || (group.role() != null && seat.roles().contains(group.role()))
        || (group.role() != null
            && request.progress().alsoRoles().stream().anyMatch(seat.roles()::contains));
  }

  /** Neither asked for it nor spoken for yet. */
  private static boolean isFree(ApprovalRequest request, Seat seat) {
    String owner = seat.owner();
    return !owner.equals(request.requestedBy())
        && !request.excluded().contains(owner)
        && request.counting().stream().noneMatch(d -> spoke(d, owner));
  }

  private static boolean spoke(ApprovalDecision decision, String person) {
    return decision.decidedBy().equals(person) || decision.seat().equals(person);
  }
}
