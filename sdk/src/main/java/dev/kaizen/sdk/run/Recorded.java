package dev.kaizen.sdk.run;

import java.time.Instant;

/** An event with its place in the journal; {@code seq} starts at 1 and has no gap. */
public record Recorded(long seq, Instant at, RunEvent event) {}
