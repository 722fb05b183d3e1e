@NullMarked
package dev.kaizen.examples.react;

import org.jspecify.annotations.NullMarked;
