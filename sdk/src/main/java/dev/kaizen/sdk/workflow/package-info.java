@NullMarked
package dev.kaizen.sdk.workflow;

import org.jspecify.annotations.NullMarked;
