@NullMarked
package dev.kaizen.launcher.api;

import org.jspecify.annotations.NullMarked;
