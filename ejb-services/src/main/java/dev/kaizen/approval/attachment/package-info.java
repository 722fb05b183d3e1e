/** Files beside a request. */
@NullMarked
package dev.kaizen.approval.attachment;

import org.jspecify.annotations.NullMarked;
