/** Who must approve what, by when: terms of a request and the policies they come from. */
@NullMarked
package dev.kaizen.approval.policy;

import org.jspecify.annotations.NullMarked;
