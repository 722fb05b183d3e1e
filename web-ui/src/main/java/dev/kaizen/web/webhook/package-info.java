/** Who outside is told of what, and how that went. */
@NullMarked
package dev.kaizen.web.webhook;

import org.jspecify.annotations.NullMarked;
