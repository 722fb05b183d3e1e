/** How a tenant is made: steps that are recorded, done again and undone. */
@NullMarked
package dev.kaizen.tenantadmin.provision;

import org.jspecify.annotations.NullMarked;
