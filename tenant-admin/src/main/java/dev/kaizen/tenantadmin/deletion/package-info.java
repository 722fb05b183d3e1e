/** The end of a tenant: two people, a time of grace, a certificate. */
@NullMarked
package dev.kaizen.tenantadmin.deletion;

import org.jspecify.annotations.NullMarked;
