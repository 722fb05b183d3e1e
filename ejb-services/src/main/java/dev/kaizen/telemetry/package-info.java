/** Metrics for Prometheus and traces for OpenTelemetry of what nodes do. */
@NullMarked
package dev.kaizen.telemetry;

import org.jspecify.annotations.NullMarked;
