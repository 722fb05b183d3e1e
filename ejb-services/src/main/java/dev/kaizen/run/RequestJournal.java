package dev.kaizen.run;

import dev.kaizen.sdk.run.Journal.Claim;
import dev.kaizen.sdk.run.RunEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records events of a run in one transaction with the requests they open and take back. */
public interface RequestJournal {

  /**
   * @param node that holds the run
   * @param givenUp the paths at which people need not decide any more
   * @return empty when the node has lost the run
   * @see dev.kaizen.sdk.run.Journal#append
   */
  Optional<Claim> append(
      Claim claim, UUID node, List<RunEvent> facts, @Nullable RunEvent end, Set<String> givenUp);
}
