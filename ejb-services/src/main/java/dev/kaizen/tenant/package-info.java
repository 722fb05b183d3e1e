@NullMarked
package dev.kaizen.tenant;

import org.jspecify.annotations.NullMarked;
