package dev.kaizen.telemetry;

import dev.kaizen.sdk.model.Usage;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/**
 * How long steps and model calls take, and what the calls use. The names that begin with gen_ai are
 * those of OpenTelemetry's conventions for generative AI.
 */
final class StepMeters {
  private static final Metadata STEPS =
      Meters.metadata("kaizen.run.step", MetricUnits.NONE, "Steps of runs, and their time");
  private static final Metadata CALLS =
      Meters.metadata(
          "gen_ai.client.operation.duration", MetricUnits.NONE, "Calls of models, and their time");
  private static final Metadata TOKENS =
      Meters.metadata(
          "gen_ai.client.token.usage",
          MetricUnits.NONE,
          "Tokens a call used, as the provider counts");
  private static final Tag CHAT = new Tag("gen_ai_operation_name", "chat");

  private final Meters meters;

  StepMeters(MetricRegistry registry) {
    meters = new Meters(registry);
  }

  /**
   * @param kind of node
   * @param error its code, or {@code none}
   */
  void step(String kind, String error, long nanos) {
    meters
        .timer(STEPS, new Tag("kind", kind), new Tag("error_type", error))
        .update(Duration.ofNanos(nanos));
  }

  void call(ModelName model, String error, long nanos) {
    meters
        .timer(CALLS, CHAT, provider(model), name(model), new Tag("error_type", error))
        .update(Duration.ofNanos(nanos));
  }

  void used(ModelName model, Usage usage) {
    tokens(model, "input", usage.tokensIn());
    tokens(model, "output", usage.tokensOut());
  }

  private void tokens(ModelName model, String type, long count) {
    meters
        .histogram(TOKENS, CHAT, provider(model), name(model), new Tag("gen_ai_token_type", type))
        .update(count);
  }

  private static Tag provider(ModelName model) {
    return new Tag("gen_ai_provider_name", model.provider());
  }

  private static Tag name(ModelName model) {
    return new Tag("gen_ai_request_model", model.name());
  }
}
