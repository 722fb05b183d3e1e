/** Bringing the parts up together, and down again. */
@NullMarked
package dev.kaizen.launcher.up;

import org.jspecify.annotations.NullMarked;
