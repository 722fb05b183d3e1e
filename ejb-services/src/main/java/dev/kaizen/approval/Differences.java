package dev.kaizen.approval;

import java.util.ArrayList;
import java.util.List;

/** What is another since a person saw a request, in words. */
final class Differences {
  private static final String WHAT_NOW = "Reload the request and decide again";

  private Differences() {}

  /**
   * @param kept the request as it was kept last
   * @param now as the active policies have it
   */
  static String since(
      String seen, ApprovalRequest kept, ApprovalRequest now, List<Change> changes) {
    List<String> since = new ArrayList<>();
    String hash = seen;
    for (Change change : changes) {
      if (change.fromHash().equals(hash)) {
        since.add("%s (%s)".formatted(change.what(), change.by()));
        hash = change.toHash();
      }
    }
    if (hash.equals(kept.contentHash()) && !kept.policy().equals(now.policy())) {
      since.add(Rebinding.words(kept, now));
    }
    return since.isEmpty()
        ? "What you saw is not what is asked: you name the hash %s…, it is %s… now. %s"
            .formatted(start(seen), start(now.contentHash()), WHAT_NOW)
        : "What you saw is not what is asked any more. Changed since: %s. %s"
            .formatted(String.join("; ", since), WHAT_NOW);
  }

  private static String start(String hash) {
    return hash.substring(0, Math.min(12, hash.length()));
  }
}
