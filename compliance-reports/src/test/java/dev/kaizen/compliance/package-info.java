@NullMarked
package dev.kaizen.compliance;

import org.jspecify.annotations.NullMarked;
