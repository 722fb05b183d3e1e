@NullMarked
package dev.kaizen.run;

import org.jspecify.annotations.NullMarked;
