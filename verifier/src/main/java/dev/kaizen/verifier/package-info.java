/**
 * Checks an exported audit bundle without the server, and owns how an entry is hashed. Start
 * reading at {@link dev.kaizen.verifier.AuditChain}, then {@link
 * dev.kaizen.verifier.BundleVerifier}.
 */
@NullMarked
package dev.kaizen.verifier;

import org.jspecify.annotations.NullMarked;
