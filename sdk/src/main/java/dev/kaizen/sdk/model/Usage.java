package dev.kaizen.sdk.model;

/** What model calls cost. Tokens as the provider counts them; money in millionths of a euro. */
public record Usage(int modelCalls, long tokensIn, long tokensOut, long costMicros) {
  public static final Usage NONE = new Usage(0, 0, 0, 0);

  public Usage plus(Usage other) {
    return new Usage(
        modelCalls + other.modelCalls,
        tokensIn + other.tokensIn,
        tokensOut + other.tokensOut,
        costMicros + other.costMicros);
  }

  /** What was used since {@code earlier}. */
  public Usage since(Usage earlier) {
    return new Usage(
        modelCalls - earlier.modelCalls,
        tokensIn - earlier.tokensIn,
        tokensOut - earlier.tokensOut,
        costMicros - earlier.costMicros);
  }
}
