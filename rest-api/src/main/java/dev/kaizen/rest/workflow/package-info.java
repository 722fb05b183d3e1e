/** Workflows, their versions and their publication. */
@NullMarked
package dev.kaizen.rest.workflow;

import org.jspecify.annotations.NullMarked;
