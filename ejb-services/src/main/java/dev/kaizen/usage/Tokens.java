package dev.kaizen.usage;

/** What went into a model and came out of it, as its provider counts. */
public record Tokens(long in, long out) {
  public Tokens {
    if (in < 0 || out < 0) {
      throw new IllegalArgumentException("Tokens are not negative: %d, %d".formatted(in, out));
    }
  }

  public long both() {
    return in + out;
  }
}
