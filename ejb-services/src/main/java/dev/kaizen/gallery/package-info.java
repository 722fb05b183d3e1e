/** Patterns to run with one click and to copy into workflows of one's own. */
@NullMarked
package dev.kaizen.gallery;

import org.jspecify.annotations.NullMarked;
