@NullMarked
package dev.kaizen.verifier;

import org.jspecify.annotations.NullMarked;
