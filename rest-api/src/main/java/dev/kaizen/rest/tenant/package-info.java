/** The tenant's people, and the directory of tenants. */
@NullMarked
package dev.kaizen.rest.tenant;

import org.jspecify.annotations.NullMarked;
