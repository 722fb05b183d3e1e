/** A tenant's secrets, which are never shown again, and the keys that keep them. */
@NullMarked
package dev.kaizen.secret;

import org.jspecify.annotations.NullMarked;
