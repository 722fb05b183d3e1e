/** Sealed secrets in the tenant's schema. */
@NullMarked
package dev.kaizen.secret.store;

import org.jspecify.annotations.NullMarked;
