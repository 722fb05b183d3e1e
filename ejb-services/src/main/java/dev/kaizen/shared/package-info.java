@NullMarked
package dev.kaizen.shared;

import org.jspecify.annotations.NullMarked;
