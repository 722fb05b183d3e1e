package dev.kaizen.run.dispatch;

import dev.kaizen.run.dispatch.Nodes.HeldRun;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Finds the runs that this node holds in the database while none of its workers works on them: a
 * worker could not record what it did because the database was away, or the answer to a claim got
 * lost. The node lives, so nobody else would ever take them.
 *
 * <p>A run that is just being taken or left looks the same for a moment. So only one that was seen
 * twice is a stray; if that was wrong all the same, its epoch keeps it from harm.
 */
final class Strays {
  private Set<HeldRun> suspects = Set.of();

  /**
   * @param held what the database said
   * @param atWork asked after that, so that a run taken meanwhile is among them
   * @return those to let go of
   */
  List<HeldRun> among(List<HeldRun> held, Supplier<Set<UUID>> atWork) {
    Set<UUID> inHand = atWork.get();
    Set<HeldRun> idle = new HashSet<>(held);
    idle.removeIf(run -> inHand.contains(run.run()));
    List<HeldRun> strays = idle.stream().filter(suspects::contains).toList();
    suspects = Set.copyOf(idle);
    return strays;
  }
}
