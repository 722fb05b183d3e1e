@NullMarked
package dev.kaizen.launcher.demo;

import org.jspecify.annotations.NullMarked;
