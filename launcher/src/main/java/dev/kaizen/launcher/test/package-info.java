/** Running all tests against a system of their own, and counting what they say. */
@NullMarked
package dev.kaizen.launcher.test;

import org.jspecify.annotations.NullMarked;
