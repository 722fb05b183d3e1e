@NullMarked
package dev.kaizen.launcher.bench;

import org.jspecify.annotations.NullMarked;
