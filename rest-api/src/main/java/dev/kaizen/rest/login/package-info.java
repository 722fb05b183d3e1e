/** What a tenant demands of its people's logins. */
@NullMarked
package dev.kaizen.rest.login;

import org.jspecify.annotations.NullMarked;
