package dev.kaizen.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanContext;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TracedRunsTest {
  @Test
  void trace_of_a_run_has_the_runs_id() {
    UUID run = UUID.fromString("0a4c1f52-7c0e-4d7e-8a25-5c1b7f0e6d11");
    SpanContext trace = TracedRuns.trace(run);
    assertThat(trace.getTraceId()).isEqualTo("0a4c1f527c0e4d7e8a255c1b7f0e6d11");
    assertThat(trace.isValid()).isTrue();
    assertThat(trace.isSampled()).isTrue();
    assertThat(trace.isRemote()).isTrue();
  }
}
