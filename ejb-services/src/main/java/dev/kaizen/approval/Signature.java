package dev.kaizen.approval;

import java.time.Instant;
import java.util.Set;

/**
 * An electronic signature under a decision: who, when, what it means, and how the signer proved who
 * they are.
 *
 * @param meaning what the signer declares, such as {@code Approved as responsible reviewer}
 * @param loginAt when the signer last logged in, shortly before
 * @param methods how, as the realm names them; empty when it does not say
 * @param recordHash SHA-256 over content hash, decision, name, time and meaning
 */
public record Signature(
    String name, String meaning, Instant loginAt, Set<String> methods, String recordHash) {}
