/** The tenant's ways to models. */
@NullMarked
package dev.kaizen.rest.model;

import org.jspecify.annotations.NullMarked;
