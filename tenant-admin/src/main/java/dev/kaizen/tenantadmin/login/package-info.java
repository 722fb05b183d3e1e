/** What a tenant demands of its people's logins. */
@NullMarked
package dev.kaizen.tenantadmin.login;

import org.jspecify.annotations.NullMarked;
