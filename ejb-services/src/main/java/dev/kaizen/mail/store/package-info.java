/** Where mail waits until it is sent. */
@NullMarked
package dev.kaizen.mail.store;

import org.jspecify.annotations.NullMarked;
