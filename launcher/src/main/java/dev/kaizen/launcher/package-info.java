/** The kaizen command: one class a subcommand. */
@NullMarked
package dev.kaizen.launcher;

import org.jspecify.annotations.NullMarked;
