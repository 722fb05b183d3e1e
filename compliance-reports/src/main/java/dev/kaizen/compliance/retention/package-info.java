/** How long things are kept, and what must not be destroyed. */
@NullMarked
package dev.kaizen.compliance.retention;

import org.jspecify.annotations.NullMarked;
