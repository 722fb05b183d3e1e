@NullMarked
package dev.kaizen.benchmarks.kaizen;

import org.jspecify.annotations.NullMarked;
