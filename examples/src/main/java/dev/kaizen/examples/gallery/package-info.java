/** The examples that are patterns, as the gallery shows them. */
@NullMarked
package dev.kaizen.examples.gallery;

import org.jspecify.annotations.NullMarked;
