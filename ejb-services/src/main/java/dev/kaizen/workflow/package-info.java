@NullMarked
package dev.kaizen.workflow;

import org.jspecify.annotations.NullMarked;
