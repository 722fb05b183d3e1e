package dev.kaizen.approval;

import java.time.Instant;
import java.util.UUID;

/**
 * A request that is wrong on purpose, to see whether those who decide look.
 *
 * @param madeFrom the request it was made like
 * @param why what a person who looks must find
 */
public record SeededCheck(UUID request, UUID madeFrom, String why, String seededBy, Instant at) {}
