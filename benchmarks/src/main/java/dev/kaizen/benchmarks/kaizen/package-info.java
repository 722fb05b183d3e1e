/** Kaizen itself, as a contestant. */
@NullMarked
package dev.kaizen.benchmarks.kaizen;

import org.jspecify.annotations.NullMarked;
