/** Tells people by mail what of an approval concerns them. */
@NullMarked
package dev.kaizen.approval.notice;

import org.jspecify.annotations.NullMarked;
