package dev.kaizen.sdk.tool;

/** What a tool does to the world. */
public enum Effect {
  /** Changes nothing. */
  READ,
  /** Changes something that can be undone or done over. */
  WRITE,
  /** Changes something for good: money leaves, a letter is sent. */
  IRREVERSIBLE
}
