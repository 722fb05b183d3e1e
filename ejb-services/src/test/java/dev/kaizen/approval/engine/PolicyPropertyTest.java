package dev.kaizen.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.approval.policy.ApprovalTerms;
import dev.kaizen.approval.policy.Group;
import dev.kaizen.approval.policy.Stage;
import dev.kaizen.approval.policy.Timing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a policy asks and whoever tries in whatever order, some things never happen. */
class PolicyPropertyTest {
  private static final List<String> PEOPLE =
      List.of("mia", "wim", "rita", "rob", "cora", "ada", "zoe");
  private static final List<String> ROLES =
      List.of("reviewer", "compliance-officer", "tenant-admin");

  /** A person tries, with roles, perhaps as deputies of others. */
  record Try(String person, Set<String> roles, Set<String> deputyFor, boolean approve) {}

  @Property(tries = 10_000)
  void what_must_never_happen_does_not(
      @ForAll("terms") ApprovalTerms terms, @ForAll("tries") List<Try> tries) {
    ApprovalRequest request = Requests.under(terms);
    boolean vetoed = false;
    for (Try one : tries) {
      Vote vote = vote(one, tries);
      ApprovalStatus before = request.status();
      request = Requests.after(request, vote);
      if (before != ApprovalStatus.OPEN) {
        assertThat(request.status()).as("closed stays closed").isEqualTo(before);
      }
      vetoed |= request.decisions().stream().anyMatch(d -> !d.approve() && d.place().veto());
      assertThat(vetoed && request.status() == ApprovalStatus.APPROVED)
          .as("approved after a veto")
          .isFalse();
    }
    Set<String> spoke = new HashSet<>();
    for (ApprovalDecision said : request.decisions()) {
      assertThat(said.decidedBy()).isNotIn("mia", "wim");
      assertThat(said.seat()).isNotIn("mia", "wim");
      assertThat(standsFor(said.decidedBy(), tries)).doesNotContain("mia", "wim");
      assertThat(spoke.add(said.decidedBy())).as("a person twice").isTrue();
      if (said.actingFor() != null) {
        assertThat(spoke.add(said.seat())).as("a seat twice").isTrue();
      }
    }
    if (request.status() == ApprovalStatus.APPROVED) {
      assertEnough(request);
    }
  }

  /** Counted here by hand, with nothing of the engine's. */
  private static void assertEnough(ApprovalRequest request) {
    for (int s = 0; s < request.terms().stages().size(); s++) {
      for (int g = 0; g < request.terms().stages().get(s).groups().size(); g++) {
        Group group = request.terms().stages().get(s).groups().get(g);
        int sum = 0;
        for (ApprovalDecision d : request.decisions()) {
          if (d.approve() && d.place().stage() == s && d.place().group() == g) {
            assertThat(group.people().contains(d.seat()) || d.roles().contains(group.role()))
                .as("counted in a group that is theirs")
                .isTrue();
            sum += group.weights().getOrDefault(d.seat(), 1);
          }
        }
        int needed = group.needed() == 0 ? group.people().size() : group.needed();
        assertThat(sum).isGreaterThanOrEqualTo(needed);
      }
    }
  }

  private static Vote vote(Try one, List<Try> all) {
    List<Seat> seats = new ArrayList<>();
    one.deputyFor().forEach(owner -> seats.add(new Seat(owner, rolesOf(owner, all))));
    Voter voter = new Voter(one.person(), one.roles(), seats, standsFor(one.person(), all));
    return new Vote(voter, one.approve(), "why", Requests.HASH, Map.of(), true);
  }

  private static Set<String> rolesOf(String person, List<Try> all) {
    return all.stream()
        .filter(t -> t.person().equals(person))
        .findFirst()
        .map(Try::roles)
        .orElse(Set.of());
  }

  private static Set<String> standsFor(String person, List<Try> all) {
    Map<String, Set<String>> owners = new LinkedHashMap<>();
    all.forEach(
        t -> owners.computeIfAbsent(t.person(), p -> new HashSet<>()).addAll(t.deputyFor()));
    Set<String> found = new HashSet<>();
    List<String> todo = new ArrayList<>(owners.getOrDefault(person, Set.of()));
    while (!todo.isEmpty()) {
      String next = todo.removeLast();
      if (found.add(next)) {
        todo.addAll(owners.getOrDefault(next, Set.of()));
      }
    }
    return found;
  }

  @Provide
  Arbitrary<List<Try>> tries() {
    Arbitrary<Set<String>> roles = Arbitraries.of(ROLES).set().ofMinSize(0).ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.of(PEOPLE),
            roles,
            Arbitraries.of(PEOPLE).set().ofMinSize(0).ofMaxSize(2),
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.just(true)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(false))))
        .as(
            (person, held, owners, approve) -> {
              Set<String> others = new HashSet<>(owners);
              others.remove(person);
              return new Try(person, held, others, approve);
            })
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<ApprovalTerms> terms() {
    Arbitrary<Group> ofRole =
        Combinators.combine(
                Arbitraries.of(ROLES),
                Arbitraries.integers().between(1, 3),
                weights(),
                rejections())
            .as((role, needed, weights, no) -> new Group("", role, List.of(), needed, weights, no));
    Arbitrary<Group> ofPeople =
        Combinators.combine(
                Arbitraries.of(PEOPLE).list().uniqueElements().ofMinSize(1).ofMaxSize(3),
                rejections())
            .as((people, no) -> new Group("", null, people, 0, Map.of(), no));
    Arbitrary<Stage> stage =
        Combinators.combine(
                Arbitraries.oneOf(ofRole, ofPeople).list().ofMinSize(1).ofMaxSize(3),
                Arbitraries.of(ROLES).list().uniqueElements().ofMaxSize(1))
            .as((groups, veto) -> new Stage("", groups, veto));
    return stage
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(stages -> new ApprovalTerms(stages, false, List.of(), "", Timing.usual()));
  }

  private static Arbitrary<Map<String, Integer>> weights() {
    return Arbitraries.maps(Arbitraries.of(PEOPLE), Arbitraries.integers().between(0, 3))
        .ofMaxSize(3);
  }

  private static Arbitrary<Integer> rejections() {
    return Arbitraries.integers().between(1, 3);
  }
}
