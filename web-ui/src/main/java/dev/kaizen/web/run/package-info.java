/** Runs: the list, and one run as a story. */
@NullMarked
package dev.kaizen.web.run;

import org.jspecify.annotations.NullMarked;
