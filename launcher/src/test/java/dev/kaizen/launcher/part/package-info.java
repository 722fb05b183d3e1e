@NullMarked
package dev.kaizen.launcher.part;

import org.jspecify.annotations.NullMarked;
