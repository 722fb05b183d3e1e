/** Checks an audit bundle without the server; see docs/features/audit.md for its format. */
@NullMarked
package dev.kaizen.verifier;

import org.jspecify.annotations.NullMarked;
