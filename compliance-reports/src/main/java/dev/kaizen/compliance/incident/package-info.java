/** What went wrong, the clock of Article 33, and the timeline. */
@NullMarked
package dev.kaizen.compliance.incident;

import org.jspecify.annotations.NullMarked;
