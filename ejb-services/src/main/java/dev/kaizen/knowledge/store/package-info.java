@NullMarked
package dev.kaizen.knowledge.store;

import org.jspecify.annotations.NullMarked;
