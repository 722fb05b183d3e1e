/** What is sent, how it is signed, and when it is tried again. Pure. */
@NullMarked
package dev.kaizen.webhook.engine;

import org.jspecify.annotations.NullMarked;
