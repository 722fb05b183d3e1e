@NullMarked
package dev.kaizen.run.store;

import org.jspecify.annotations.NullMarked;
