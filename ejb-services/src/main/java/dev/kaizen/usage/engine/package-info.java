/** Whether a call may be paid for. Pure. */
@NullMarked
package dev.kaizen.usage.engine;

import org.jspecify.annotations.NullMarked;
