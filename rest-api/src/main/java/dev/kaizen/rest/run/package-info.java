/** Runs: start, follow, hold, resume and cancel. */
@NullMarked
package dev.kaizen.rest.run;

import org.jspecify.annotations.NullMarked;
