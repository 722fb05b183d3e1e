/** Patterns of the gallery. */
@NullMarked
package dev.kaizen.rest.gallery;

import org.jspecify.annotations.NullMarked;
