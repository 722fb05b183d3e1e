package dev.kaizen.rest.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kaizen.rest.json.JsonMappers;
import dev.kaizen.run.Run;
import dev.kaizen.run.RunService;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/** One listener to one run. It looks into the journal, more seldom while nothing happens. */
final class RunEventStream {
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration SHORTEST_LOOK = Duration.ofMillis(100);
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(2);
  private static final int BATCH = 100;
  private static final JsonMapper JSON = JsonMappers.strict();

  private final RunService runs;
  private final Run run;
  private final SseEventSink sink;
  private final Sse sse;
  private final InstantSource clock = InstantSource.system();

  RunEventStream(RunService runs, Run run, SseEventSink sink, Sse sse) {
    this.runs = runs;
    this.run = run;
    this.sink = sink;
    this.sse = sse;
  }

  /** Sends all events after {@code after} until the run is over, the time is, or nobody listens. */
  void follow(long after) {
    Instant end = clock.instant().plus(LONGEST);
    Instant sent = clock.instant();
    Duration pause = SHORTEST_LOOK;
    long seen = after;
    boolean over = run.status().isEnd();
    while (!sink.isClosed() && clock.instant().isBefore(end)) {
      List<Recorded> fresh = runs.events(run.id(), seen, BATCH);
      for (Recorded event : fresh) {
        if (!send(eventOf(event))) {
          return;
        }
        seen = event.seq();
        over = over || isEnd(event.event());
      }
      if (over && fresh.size() < BATCH) {
        send(sse.newEventBuilder().name("end").data(json(RunJson.of(runs.get(run.id())))).build());
        return;
      }
      Instant now = clock.instant();
      if (!fresh.isEmpty()) {
        sent = now;
        pause = SHORTEST_LOOK;
      } else if (!now.isBefore(sent.plus(HEARTBEAT))) {
        if (!send(sse.newEventBuilder().comment("still here").build())) {
          return;
        }
        sent = now;
      }
      LockSupport.parkNanos(pause.toNanos());
      pause = longer(pause);
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_LOOK) < 0 ? twice : LONGEST_LOOK;
  }

  private OutboundSseEvent eventOf(Recorded event) {
    return sse.newEventBuilder()
        .id(Long.toString(event.seq()))
        .name(event.event().getClass().getSimpleName())
        .data(json(EventJson.of(event)))
        .build();
  }

  /** False when the listener has gone. */
  private boolean send(OutboundSseEvent event) {
    try {
      sink.send(event).toCompletableFuture().join();
      return true;
    } catch (CompletionException | IllegalStateException e) {
      return false;
    }
  }

  private static boolean isEnd(RunEvent event) {
    return event instanceof RunEvent.Completed
        || event instanceof RunEvent.Failed
        || event instanceof RunEvent.Cancelled;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What is told can be written as JSON", e);
    }
  }
}
