/** Requests that are sent again take effect once. */
@NullMarked
package dev.kaizen.idempotency;

import org.jspecify.annotations.NullMarked;
