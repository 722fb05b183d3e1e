/** The controls: each asks live data one question and can be answered with no. */
@NullMarked
package dev.kaizen.compliance.control;

import org.jspecify.annotations.NullMarked;
