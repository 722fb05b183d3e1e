package dev.kaizen.telemetry;

import dev.kaizen.audit.head.HeadsDue;
import dev.kaizen.run.metrics.RunMetrics;
import dev.kaizen.run.metrics.RunWatch;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * What operators see of a node. Numbers are at {@code /metrics} always, spans go to a collector
 * only when {@code OTEL_SDK_DISABLED=false}. Neither names a person, a run's content or a prompt:
 * labels are kinds, outcomes, models and, for the backlog alone, the tenant's slug.
 */
@ApplicationScoped
public class Telemetry {

  // Singletons rather than application scoped: no proxy stands between a step and its clock.
  @Produces
  @Singleton
  RunMetrics metrics(MetricRegistry registry, HeadsDue heads) {
    return new RegistryRunMetrics(registry, heads);
  }

  @Produces
  @Singleton
  RunWatch watch(
      MetricRegistry registry,
      OpenTelemetry openTelemetry,
      @ConfigProperty(name = "otel.sdk.disabled", defaultValue = "true") boolean disabled) {
    RunSpans spans = disabled ? RunSpans.NONE : new TracedRuns(openTelemetry);
    return new WatchedRuns(new StepMeters(registry), spans);
  }
}
