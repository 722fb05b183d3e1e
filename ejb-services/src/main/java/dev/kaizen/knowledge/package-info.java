@NullMarked
package dev.kaizen.knowledge;

import org.jspecify.annotations.NullMarked;
