/** Workflows, their versions and the form that starts a run. */
@NullMarked
package dev.kaizen.web.workflow;

import org.jspecify.annotations.NullMarked;
