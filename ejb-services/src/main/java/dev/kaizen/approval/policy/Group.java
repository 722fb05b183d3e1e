package dev.kaizen.approval.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People whose approvals add up.
 *
 * @param role all who have it may speak; null for named people only
 * @param people named people; they may speak besides those with the role
 * @param needed the sum of weights that approves, 1 to 100; 0 for each of the named people
 * @param weights what a person's or a role's approval weighs, by name; 1 when it is not here
 * @param rejections how many rejections end the request, 1 to 10; 0 reads as 1: each has a veto
 */
public record Group(
    String name,
    @Nullable String role,
    List<String> people,
    int needed,
    Map<String, Integer> weights,
    int rejections) {
  private static final int MOST = 100;

  public Group {
    name = name == null || name.isBlank() ? (role == null ? "named people" : role) : name;
    people = people == null ? List.of() : List.copyOf(people);
    weights = weights == null ? Map.of() : Map.copyOf(weights);
    rejections = rejections == 0 ? 1 : rejections;
    if (role != null) {
      Checks.decidingRole("role", role);
      needed = needed == 0 ? 1 : needed;
    }
    Checks.require(role != null || !people.isEmpty(), "group: names a role or people");
    Checks.require(people.size() <= MOST, "people: at most " + MOST);
    Checks.require(needed >= 0 && needed <= MOST, "needed: 0 to " + MOST);
    Checks.require(rejections >= 1 && rejections <= 10, "rejections: 1 to 10");
    Checks.require(
        weights.values().stream().allMatch(w -> w >= 0 && w <= MOST), "weights: 0 to " + MOST);
    if (role == null && needed > 0) {
      int all = sum(people, weights);
      Checks.require(needed <= all, "needed: the named people weigh %d together".formatted(all));
    }
  }

  /** Anybody, or so many, of those with a role. */
  public static Group ofRole(String role, int needed) {
    return new Group(role, role, List.of(), needed, Map.of(), 1);
  }

  /** Exactly this person. */
  public static Group ofPerson(String name, String person) {
    return new Group(name, null, List.of(person), 0, Map.of(), 1);
  }

  /** What the approval of this person weighs. */
  public int weightOf(String person) {
    return weight(weights, person, role);
  }

  /** The sum that approves. */
  public int threshold() {
    return needed == 0 ? sum(people, weights) : needed;
  }

  private static int sum(List<String> people, Map<String, Integer> weights) {
    return people.stream().mapToInt(p -> weight(weights, p, null)).sum();
  }

  private static int weight(Map<String, Integer> weights, String person, @Nullable String role) {
    Integer own = weights.get(person);
    return own != null ? own : role == null ? 1 : weights.getOrDefault(role, 1);
  }
}
