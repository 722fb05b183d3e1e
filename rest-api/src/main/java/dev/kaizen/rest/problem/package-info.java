/** How a failure is told: RFC 9457 problem documents. */
@NullMarked
package dev.kaizen.rest.problem;

import org.jspecify.annotations.NullMarked;
