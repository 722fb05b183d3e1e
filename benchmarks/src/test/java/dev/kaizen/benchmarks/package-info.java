@NullMarked
package dev.kaizen.benchmarks;

import org.jspecify.annotations.NullMarked;
