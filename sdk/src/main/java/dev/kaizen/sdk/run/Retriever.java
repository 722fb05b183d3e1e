package dev.kaizen.sdk.run;

import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.workflow.SearchMode;
import java.util.List;

/** The knowledge that runs may search. */
public interface Retriever {
  /** At most {@code k} passages, best first; NOT_FOUND when there is no such knowledge base. */
  List<Passage> retrieve(String knowledgeBase, String query, int k, SearchMode mode);
}
