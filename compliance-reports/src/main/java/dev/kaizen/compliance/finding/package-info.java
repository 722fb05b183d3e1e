/** What does not hold, who sees to it, and until when. */
@NullMarked
package dev.kaizen.compliance.finding;

import org.jspecify.annotations.NullMarked;
