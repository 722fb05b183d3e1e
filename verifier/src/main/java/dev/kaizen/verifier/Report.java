package dev.kaizen.verifier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a bundle found.
 *
 * @param tenant as the header has it; null when the header cannot be read
 * @param entries how many entries hold, counted from the first
 * @param head the last entry that holds
 * @param keys that the bundle lists, in the order in which they signed
 * @param signed the last signed head that holds; null when there is none
 * @param firstBroken the number of the first entry that does not hold; 0 is the header; null when
 *     all hold
 * @param problem what is wrong with it, in words; null when all hold
 */
public record Report(
    boolean intact,
    @Nullable String tenant,
    long entries,
    ChainHead head,
    List<LogKey> keys,
    @Nullable SignedHead signed,
    @Nullable Long firstBroken,
    @Nullable String problem) {}
