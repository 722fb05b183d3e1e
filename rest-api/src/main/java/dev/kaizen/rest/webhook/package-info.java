/** Who outside is told of what. */
@NullMarked
package dev.kaizen.rest.webhook;

import org.jspecify.annotations.NullMarked;
