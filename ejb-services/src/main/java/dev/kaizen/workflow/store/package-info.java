@NullMarked
package dev.kaizen.workflow.store;

import org.jspecify.annotations.NullMarked;
