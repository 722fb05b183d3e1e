@NullMarked
package dev.kaizen.examples;

import org.jspecify.annotations.NullMarked;
