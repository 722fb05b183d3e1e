/** Controls by framework, and reports. */
@NullMarked
package dev.kaizen.web.compliance;

import org.jspecify.annotations.NullMarked;
