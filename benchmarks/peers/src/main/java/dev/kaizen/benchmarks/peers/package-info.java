/** The engines Kaizen is measured against, each set up as its own documentation advises. */
@NullMarked
package dev.kaizen.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
