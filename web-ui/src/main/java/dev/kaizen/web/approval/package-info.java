/** The inbox of those who decide. */
@NullMarked
package dev.kaizen.web.approval;

import org.jspecify.annotations.NullMarked;
