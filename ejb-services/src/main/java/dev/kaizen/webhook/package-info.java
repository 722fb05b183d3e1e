/** Who outside is told of what happens. */
@NullMarked
package dev.kaizen.webhook;

import org.jspecify.annotations.NullMarked;
