@NullMarked
package dev.kaizen.run.engine;

import org.jspecify.annotations.NullMarked;
