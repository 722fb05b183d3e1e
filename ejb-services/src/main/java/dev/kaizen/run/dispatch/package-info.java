@NullMarked
package dev.kaizen.run.dispatch;

import org.jspecify.annotations.NullMarked;
