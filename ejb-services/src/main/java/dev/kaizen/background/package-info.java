/** Work that is done after its transaction, by any node, again and again until it succeeds. */
@NullMarked
package dev.kaizen.background;

import org.jspecify.annotations.NullMarked;
