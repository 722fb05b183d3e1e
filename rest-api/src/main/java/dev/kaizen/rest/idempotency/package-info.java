/** A POST that is sent again with its key takes effect once. */
@NullMarked
package dev.kaizen.rest.idempotency;

import org.jspecify.annotations.NullMarked;
