/** The journal whose commits are shared: the finished steps of many runs are one transaction. */
@NullMarked
package dev.kaizen.run.journal;

import org.jspecify.annotations.NullMarked;
