/** The people of a tenant, and the tenants of the platform. */
@NullMarked
package dev.kaizen.web.members;

import org.jspecify.annotations.NullMarked;
