@NullMarked
package dev.kaizen.audit;

import org.jspecify.annotations.NullMarked;
