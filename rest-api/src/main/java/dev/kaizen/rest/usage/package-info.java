/** What was used and what may be: usage, budgets, quotas, prices. */
@NullMarked
package dev.kaizen.rest.usage;

import org.jspecify.annotations.NullMarked;
