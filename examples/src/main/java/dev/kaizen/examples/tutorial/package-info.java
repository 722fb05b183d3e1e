@NullMarked
package dev.kaizen.examples.tutorial;

import org.jspecify.annotations.NullMarked;
