/** The inbox of those who decide, and their decisions. */
@NullMarked
package dev.kaizen.rest.approval;

import org.jspecify.annotations.NullMarked;
