/** Frameworks, controls, findings and reports. */
@NullMarked
package dev.kaizen.rest.compliance;

import org.jspecify.annotations.NullMarked;
