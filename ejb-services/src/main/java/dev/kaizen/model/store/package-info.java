@NullMarked
package dev.kaizen.model.store;

import org.jspecify.annotations.NullMarked;
