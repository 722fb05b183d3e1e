/** What was used and what may be. */
@NullMarked
package dev.kaizen.web.usage;

import org.jspecify.annotations.NullMarked;
