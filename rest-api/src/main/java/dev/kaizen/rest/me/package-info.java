/** Who the caller is. */
@NullMarked
package dev.kaizen.rest.me;

import org.jspecify.annotations.NullMarked;
