/** Login, logout and the caller of a console session. */
@NullMarked
package dev.kaizen.web.security;

import org.jspecify.annotations.NullMarked;
