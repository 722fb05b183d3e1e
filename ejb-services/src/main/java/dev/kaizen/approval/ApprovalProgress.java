package dev.kaizen.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has come of a request beside its decisions.
 *
 * @param alsoRoles roles that may decide besides, because somebody was missing or time ran out
 * @param delegations to whom it was handed on
 * @param extras people asked besides
 * @param questionBy who waits for an answer of the requester; null when nobody does
 * @param clock how far time has come
 */
public record ApprovalProgress(
    List<String> alsoRoles,
    List<Delegation> delegations,
    List<Extra> extras,
    @Nullable String questionBy,
    Ticks clock) {
  public static final ApprovalProgress NONE =
      new ApprovalProgress(List.of(), List.of(), List.of(), null, new Ticks(0, null, null));

  /**
   * @param acts how many of the planned reminders and escalations are done
   * @param secondFrom when the time began to run once more; null while it runs for the first time
   * @param nextAt when time acts next; null when it does not or nobody has looked yet
   */
  public record Ticks(int acts, @Nullable Instant secondFrom, @Nullable Instant nextAt) {
    Ticks next(@Nullable Instant at) {
      return new Ticks(acts, secondFrom, at);
    }

    Ticks done() {
      return new Ticks(acts + 1, secondFrom, null);
    }
  }

  public ApprovalProgress {
    alsoRoles = List.copyOf(alsoRoles);
    delegations = List.copyOf(delegations);
    extras = List.copyOf(extras);
  }

  ApprovalProgress also(String role) {
    return new ApprovalProgress(
        alsoRoles.contains(role) ? alsoRoles : with(alsoRoles, role),
        delegations,
        extras,
        questionBy,
        clock);
  }

  ApprovalProgress with(Delegation delegation) {
    return new ApprovalProgress(
        alsoRoles, with(delegations, delegation), extras, questionBy, clock);
  }

  ApprovalProgress with(Extra extra) {
    return new ApprovalProgress(alsoRoles, delegations, with(extras, extra), questionBy, clock);
  }

  ApprovalProgress askedBy(@Nullable String person) {
    return new ApprovalProgress(alsoRoles, delegations, extras, person, clock);
  }

  ApprovalProgress at(Ticks ticks) {
    return new ApprovalProgress(alsoRoles, delegations, extras, questionBy, ticks);
  }

  private static <T> List<T> with(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more;
  }
}
