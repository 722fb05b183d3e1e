@NullMarked
package dev.kaizen.launcher;

import org.jspecify.annotations.NullMarked;
