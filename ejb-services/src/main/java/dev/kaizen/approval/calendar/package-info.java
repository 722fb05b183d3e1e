/** Working time: when people can be expected to decide. */
@NullMarked
package dev.kaizen.approval.calendar;

import org.jspecify.annotations.NullMarked;
