/**
 * The same work on Kaizen and on its peers, measured the same way. Begin at {@link
 * dev.kaizen.benchmarks.Bench}.
 */
@NullMarked
package dev.kaizen.benchmarks;

import org.jspecify.annotations.NullMarked;
