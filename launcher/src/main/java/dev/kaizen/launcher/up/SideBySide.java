package dev.kaizen.launcher.up;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Steps that run at the same time, each after those it needs. The first failure ends them all. */
final class SideBySide implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<CompletableFuture<Void>> steps = new ArrayList<>();
  private final CompletableFuture<Void> failure = new CompletableFuture<>();

  CompletableFuture<Void> begin(Runnable step) {
    return watch(CompletableFuture.runAsync(step, threads));
  }

  @SafeVarargs
  final CompletableFuture<Void> after(Runnable step, CompletableFuture<Void>... needed) {
    return watch(CompletableFuture.allOf(needed).thenRunAsync(step, threads));
  }

  /** Returns when all are done; throws what the first that failed threw, without waiting longer. */
  void join() {
    var all = CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new));
    try {
      CompletableFuture.anyOf(all, failure).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Breaks off what still runs and waits until it has ended. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }

  private CompletableFuture<Void> watch(CompletableFuture<Void> step) {
    steps.add(step);
    return step.whenComplete(
        (done, thrown) -> {
          if (thrown != null) {
            failure.completeExceptionally(
                thrown instanceof CompletionException e && e.getCause() != null
                    ? e.getCause()
                    : thrown);
          }
        });
  }
}
