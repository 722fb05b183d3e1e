/** Secrets, which go in and never come out, and keys. */
@NullMarked
package dev.kaizen.rest.secret;

import org.jspecify.annotations.NullMarked;
