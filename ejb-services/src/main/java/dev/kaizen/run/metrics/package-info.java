/** What a node tells those who watch it. */
@NullMarked
package dev.kaizen.run.metrics;

import org.jspecify.annotations.NullMarked;
