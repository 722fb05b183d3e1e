package dev.kaizen.sdk.workflow;

/** The details of a retrieve node. */
public final class RetrieveBuilder {
  private final String id;
  private String title;
  private String into;
  private String knowledgeBase = "";
  private String query = "";
  private int k = NodeForm.USUAL_K;
  private SearchMode mode = SearchMode.HYBRID;

  RetrieveBuilder(String id) {
    this.id = id;
    this.title = id;
    this.into = StateFields.namedAfter(id);
  }

  public RetrieveBuilder title(String text) {
    title = text;
    return this;
  }

  public RetrieveBuilder from(String knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
    return this;
  }

  public RetrieveBuilder query(String expression) {
    query = expression;
    return this;
  }

  /** How many passages at most. */
  public RetrieveBuilder atMost(int passages) {
    k = passages;
    return this;
  }

  public RetrieveBuilder mode(SearchMode searchMode) {
    mode = searchMode;
    return this;
  }

  /** The state field to write; the node's id in camel case when not given. */
  public RetrieveBuilder into(String field) {
    into = field;
    return this;
  }

  Node build() {
    return new Node.Retrieve(id, title, knowledgeBase, query, k, mode, into);
  }
}
