/** Access reviews. */
@NullMarked
package dev.kaizen.rest.review;

import org.jspecify.annotations.NullMarked;
