/** Processes of the machine: run to their end, or kept as children across commands. */
@NullMarked
package dev.kaizen.launcher.process;

import org.jspecify.annotations.NullMarked;
