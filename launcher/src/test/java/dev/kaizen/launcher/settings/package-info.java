@NullMarked
package dev.kaizen.launcher.settings;

import org.jspecify.annotations.NullMarked;
