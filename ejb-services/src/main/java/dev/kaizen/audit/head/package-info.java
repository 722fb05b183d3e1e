/**
 * The tree over the audit log, its signed heads and its proofs. Start reading at {@link
 * dev.kaizen.audit.head.HeadDesk}.
 */
@NullMarked
package dev.kaizen.audit.head;

import org.jspecify.annotations.NullMarked;
