/** Keys for programs. */
@NullMarked
package dev.kaizen.rest.apikey;

import org.jspecify.annotations.NullMarked;
