package dev.kaizen.rest.run;

import dev.kaizen.run.Run;
import dev.kaizen.run.RunService;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open streams of this node: each has a virtual thread of its own, and a tenant has only so
 * many, so that none can use up the server's connections for the others.
 */
@ApplicationScoped
public class RunEventStreams {
  private static final System.Logger LOG = System.getLogger(RunEventStreams.class.getName());
  private static final int MOST_OF_A_TENANT = 100;

  private final Map<String, Integer> open = new ConcurrentHashMap<>();
  @Inject private RunService runs;

  /** Starts a stream and returns at once; RATE_LIMITED when the tenant has its share open. */
  void open(Caller caller, Run run, long seen, SseEventSink sink, Sse sse) {
    String tenant = caller.requireTenant();
    take(tenant);
    RunEventStream stream = new RunEventStream(runs, run, sink, sse);
    Thread.ofVirtual()
        .name("run-events-" + run.id())
        .start(
            () -> {
              try (sink) {
                Callers.run(caller, () -> stream.follow(seen));
              } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "A stream of run events broke off", e);
              } finally {
                leave(tenant);
              }
            });
  }

  private void take(String tenant) {
    int now = open.merge(tenant, 1, Integer::sum);
    if (now > MOST_OF_A_TENANT) {
      leave(tenant);
      throw new KaizenException(
          ErrorCode.RATE_LIMITED,
          "Your tenant has %d event streams open, which is the most; close one or read pages"
              .formatted(MOST_OF_A_TENANT));
    }
  }

  private void leave(String tenant) {
    open.computeIfPresent(tenant, (t, n) -> n == 1 ? null : n - 1);
  }
}
