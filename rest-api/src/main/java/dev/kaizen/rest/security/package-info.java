/** What every request passes before a resource sees it. */
@NullMarked
package dev.kaizen.rest.security;

import org.jspecify.annotations.NullMarked;
