/** The audit log: read, verify, export. */
@NullMarked
package dev.kaizen.rest.audit;

import org.jspecify.annotations.NullMarked;
