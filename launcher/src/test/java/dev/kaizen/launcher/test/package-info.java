@NullMarked
package dev.kaizen.launcher.test;

import org.jspecify.annotations.NullMarked;
