/** How JSON is read and written. */
@NullMarked
package dev.kaizen.rest.json;

import org.jspecify.annotations.NullMarked;
