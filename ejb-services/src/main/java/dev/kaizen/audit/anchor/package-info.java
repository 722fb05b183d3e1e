/** Keeps signed heads of the audit log where the owner of the database cannot reach. */
@NullMarked
package dev.kaizen.audit.anchor;

import org.jspecify.annotations.NullMarked;
