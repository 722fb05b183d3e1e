/** What follows from an attempt to send a mail. */
@NullMarked
package dev.kaizen.mail.engine;

import org.jspecify.annotations.NullMarked;
