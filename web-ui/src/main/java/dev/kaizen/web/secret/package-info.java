/** Secrets, which are never shown, and the tenant's keys. */
@NullMarked
package dev.kaizen.web.secret;

import org.jspecify.annotations.NullMarked;
