/** Where things lie, which ports and secrets an installation has. */
@NullMarked
package dev.kaizen.launcher.settings;

import org.jspecify.annotations.NullMarked;
