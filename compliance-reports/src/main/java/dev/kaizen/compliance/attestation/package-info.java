/** What people say, with proof, for clauses that no control speaks for. */
@NullMarked
package dev.kaizen.compliance.attestation;

import org.jspecify.annotations.NullMarked;
