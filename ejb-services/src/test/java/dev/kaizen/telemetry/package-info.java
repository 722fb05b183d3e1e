@NullMarked
package dev.kaizen.telemetry;

import org.jspecify.annotations.NullMarked;
