package dev.kaizen.sdk.workflow;

/** How a knowledge base is searched. HYBRID fuses vector and text ranks. */
public enum SearchMode {
  VECTOR,
  TEXT,
  HYBRID
}
