package dev.kaizen.usage;

/**
 * A call of a model that is about to be made.
 *
 * @param connection whose price counts
 * @param model what answers, for the record
 * @param promptBytes length of everything that is sent, in UTF-8; a token is at least one byte
 * @param paid whether a provider bills it; what is not costs nothing unless it was given a price
 */
public record CallPlan(String connection, String model, long promptBytes, boolean paid) {
  /** What chat formats and schemas add around the text, with room to spare. */
  private static final long FRAME_TOKENS = 1_000;

  /** The most the call can use. */
  public Tokens atMost(int maxOutputTokens) {
    return new Tokens(promptBytes + FRAME_TOKENS, maxOutputTokens);
  }
}
