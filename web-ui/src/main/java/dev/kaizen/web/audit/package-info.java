/** The audit log, as an auditor reads it. */
@NullMarked
package dev.kaizen.web.audit;

import org.jspecify.annotations.NullMarked;
