/** What surrounds every page of the console. */
@NullMarked
package dev.kaizen.web.shell;

import org.jspecify.annotations.NullMarked;
