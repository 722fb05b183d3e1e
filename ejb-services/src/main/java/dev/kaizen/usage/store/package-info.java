/** Budgets, meters, prices and records in the tenant's schema. */
@NullMarked
package dev.kaizen.usage.store;

import org.jspecify.annotations.NullMarked;
