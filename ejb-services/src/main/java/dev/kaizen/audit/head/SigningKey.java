package dev.kaizen.audit.head;

import dev.kaizen.verifier.LogKey;
import java.time.Instant;

/**
 * The public half of a key that signs or has signed the log.
 *
 * @param signs whether it is the one that signs now
 */
public record SigningKey(LogKey key, Instant since, boolean signs) {}
