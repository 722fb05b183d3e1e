/** Assessments and reports as rows of the tenant's schema. */
@NullMarked
package dev.kaizen.compliance.store;

import org.jspecify.annotations.NullMarked;
