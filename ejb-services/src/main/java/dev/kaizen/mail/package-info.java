/** Mail to people: kept with what it tells of in one commit, and sent after it. */
@NullMarked
package dev.kaizen.mail;

import org.jspecify.annotations.NullMarked;
