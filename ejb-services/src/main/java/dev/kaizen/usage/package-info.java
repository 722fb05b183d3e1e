/** What models may cost, what they have cost, and how much of everything a tenant may use. */
@NullMarked
package dev.kaizen.usage;

import org.jspecify.annotations.NullMarked;
