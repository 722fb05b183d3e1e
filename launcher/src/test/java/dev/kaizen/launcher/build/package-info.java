@NullMarked
package dev.kaizen.launcher.build;

import org.jspecify.annotations.NullMarked;
