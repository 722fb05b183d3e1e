/** Patterns to look at, to run with one click and to copy. */
@NullMarked
package dev.kaizen.web.gallery;

import org.jspecify.annotations.NullMarked;
