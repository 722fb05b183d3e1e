/** What happened in a run as its audit trail tells it, each event proved by its hash. */
@NullMarked
package dev.kaizen.run.story;

import org.jspecify.annotations.NullMarked;
