package dev.kaizen.telemetry;

import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.Work;
import dev.kaizen.tenant.Callers;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.UUID;

/**
 * Spans by OpenTelemetry. A run is one trace, and the trace's id is the run's id without its
 * dashes: nothing is stored for it, it outlives nodes, and who has the one can look up the other.
 */
final class TracedRuns implements RunSpans {
  private final Tracer tracer;

  TracedRuns(OpenTelemetry openTelemetry) {
    this.tracer = openTelemetry.getTracer("dev.kaizen.run");
  }

  @Override
  public Open step(UUID run, Work work) {
    String kind = WatchedRuns.kind(work);
    Span span =
        tracer
            .spanBuilder("step " + kind)
            .setParent(Context.root().with(Span.wrap(trace(run))))
            .setAttribute("kaizen.run.id", run.toString())
            .setAttribute("kaizen.tenant", Callers.current().tenant())
            .setAttribute("kaizen.workflow.name", work.scope().name())
            .setAttribute("kaizen.step.kind", kind)
            .setAttribute("kaizen.step.path", work.path())
            .setAttribute("kaizen.step.attempt", (long) work.attempt())
            .startSpan();
    return opened(span);
  }

  @Override
  public Open call() {
    Span span =
        tracer
            .spanBuilder("chat")
            .setSpanKind(SpanKind.CLIENT)
            .setAttribute("gen_ai.operation.name", "chat")
            .startSpan();
    return opened(span);
  }

  /** Whoever closes the span closes the scope. */
  @SuppressWarnings("MustBeClosedChecker")
  private static Open opened(Span span) {
    return new OpenSpan(span, span.makeCurrent());
  }

  /** As if a span that nobody sees had begun the run; its id is the run's lower half. */
  static SpanContext trace(UUID run) {
    String id = run.toString().replace("-", "");
    return SpanContext.createFromRemoteParent(
        id, id.substring(16), TraceFlags.getSampled(), TraceState.getDefault());
  }

  private record OpenSpan(Span span, Scope scope) implements Open {
    @Override
    public void answered(ModelName model) {
      span.updateName("chat " + model.name());
      span.setAttribute("gen_ai.provider.name", model.provider());
      span.setAttribute("gen_ai.request.model", model.name());
      span.setAttribute("gen_ai.response.model", model.name());
    }

    @Override
    public void used(Usage usage) {
      if (usage.modelCalls() > 0) {
        span.setAttribute("gen_ai.usage.input_tokens", usage.tokensIn());
        span.setAttribute("gen_ai.usage.output_tokens", usage.tokensOut());
      }
    }

    @Override
    public void failed(String error) {
      span.setStatus(StatusCode.ERROR, error);
      span.setAttribute("error.type", error);
    }

    @Override
    public void close() {
      scope.close();
      span.end();
    }
  }
}
