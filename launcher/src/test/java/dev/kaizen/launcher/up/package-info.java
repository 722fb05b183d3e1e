@NullMarked
package dev.kaizen.launcher.up;

import org.jspecify.annotations.NullMarked;
