@NullMarked
package dev.kaizen.launcher.process;

import org.jspecify.annotations.NullMarked;
