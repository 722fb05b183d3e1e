package dev.kaizen.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** So many callers that each start a run, wait for its end, check its answer, and take the next. */
final class Callers {
  /** For an engine that works in its caller's thread and shares connections among callers. */
  static final ThreadFactory PLATFORM = Thread.ofPlatform().daemon().factory();

  static final ThreadFactory VIRTUAL = Thread.ofVirtual().factory();

  private final Subject subject;
  private final Load load;
  private final ThreadFactory threads;
  private final Duration patience;

  Callers(Subject subject, Load load, ThreadFactory threads, Duration patience) {
    this.subject = subject;
    this.load = load;
    this.threads = threads;
    this.patience = patience;
  }

  /** Makes the load's runs, numbered from there; a wrong answer or a failed run fails it all. */
  Timing make(int first) throws Exception {
    long[] nanos = new long[load.runs()];
    var next = new AtomicInteger();
    ExecutorService executor = Executors.newThreadPerTaskExecutor(threads);
    try {
      List<Future<?>> callers = new ArrayList<>();
      long begin = System.nanoTime();
      for (int i = 0; i < load.concurrency(); i++) {
        callers.add(executor.submit(() -> call(first, next, nanos)));
      }
      for (Future<?> caller : callers) {
        caller.get(patience.toNanos() - (System.nanoTime() - begin), TimeUnit.NANOSECONDS);
      }
      return new Timing(System.nanoTime() - begin, nanos);
    } catch (TimeoutException e) {
      throw new IllegalStateException("not done after %d s".formatted(patience.toSeconds()), e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      // Not awaited: an engine that hangs would take the others with it.
      executor.shutdownNow();
    }
  }

  private Void call(int first, AtomicInteger next, long[] nanos) throws Exception {
    try {
      for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
        int number = first + i;
        long begin = System.nanoTime();
        long answer = subject.run(number);
        nanos[i] = System.nanoTime() - begin;
        if (answer != load.answerOf(number)) {
          throw new IllegalStateException(
              "run %d answered %d instead of %d".formatted(number, answer, load.answerOf(number)));
        }
      }
      return null;
    } catch (Exception e) {
      next.set(nanos.length);
      throw e;
    }
  }
}
