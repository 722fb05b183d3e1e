package dev.kaizen.sdk.sandbox;

import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.sandbox.SandboxResult.Failure;
import io.roastedroot.quickjs4j.core.Engine;
import io.roastedroot.quickjs4j.core.Runner;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.ByteArrayMemory;
import run.endive.wasm.types.MemoryLimits;

/**
 * Runs JavaScript that nobody trusts: QuickJS, compiled to WebAssembly, on a WebAssembly runtime in
 * plain Java. The code sees its input, can print and return a value, and has no file, no network,
 * no clock to wait by and no Java object. Each run has an engine and a thread of its own, which end
 * with it. See decision record 0041.
 */
public final class Sandbox {
  private static final int PAGES_PER_MEBIBYTE = 16;
  private static final int LONGEST_CODE = 100_000;
  private static final int LONGEST_MESSAGE = 1_000;
  private static final Semaphore AT_ONCE =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

  private final SandboxLimits limits;

  public Sandbox(SandboxLimits limits) {
    this.limits = limits;
  }

  /**
   * @param code the body of a function of {@code input}; what it returns is the value
   */
  public SandboxResult run(String code, Map<String, Object> input) throws InterruptedException {
    if (code.length() > LONGEST_CODE) {
      return failed(Failure.ERROR, "The code is longer than %d characters", LONGEST_CODE, "");
    }
    if (!AT_ONCE.tryAcquire(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
      return new SandboxResult.Failed(Failure.TIME, "No sandbox was free in time", "");
    }
    ExecutorService thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("sandbox").factory());
    try {
      return run(code, input, thread);
    } finally {
      thread.shutdownNow();
      AT_ONCE.release();
    }
  }

  private SandboxResult run(String code, Map<String, Object> input, ExecutorService thread)
      throws InterruptedException {
    BoundedOutput printed = new BoundedOutput(limits.output());
    BoundedOutput complaints = new BoundedOutput(limits.output());
    String mark = "result-" + UUID.randomUUID() + ":";
    int millis = Math.toIntExact(limits.time().toMillis());
    Engine engine =
        Engine.builder()
            .withStdout(printed)
            .withStderr(complaints)
            .withMemoryFactory(
                asked ->
                    new ByteArrayMemory(
                        new MemoryLimits(
                            asked.initialPages(),
                            Math.min(
                                asked.maximumPages(), limits.mebibytes() * PAGES_PER_MEBIBYTE))))
            .build();
    try (Runner runner =
        Runner.builder()
            .withEngine(engine)
            .withExecutorService(thread)
            .withTimeoutMs(millis)
            .withCompilationTimeoutMs(millis)
            .build()) {
      runner.compileAndExec(wrapped(code, input, mark));
      return read(printed.text(), mark);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return broken(e, printed, complaints);
    }
  }

  /** The code is handed over as data, and does not know the mark before the value. */
  private static String wrapped(String code, Map<String, Object> input, String mark) {
    return """
        const say = console.log, text = JSON.stringify;
        let told;
        try {
          const value = new Function("input", %s)(JSON.parse(%s));
          told = text({ok: true, value: value === undefined ? null : value});
        } catch (e) {
          told = text({ok: false, message: String(e)});
        }
        say(%s + told);
        """
        .formatted(
            JsonText.write(code), JsonText.write(JsonText.write(input)), JsonText.write(mark));
  }

  private static SandboxResult read(String output, String mark) {
    int at = output.lastIndexOf(mark);
    if (at < 0) {
      return new SandboxResult.Failed(Failure.CRASH, "The code came to no end", output);
    }
    String printed = output.substring(0, at);
    try {
      if (JsonText.parse(output.substring(at + mark.length()).strip()) instanceof Map<?, ?> told) {
        return Boolean.TRUE.equals(told.get("ok"))
            ? new SandboxResult.Value(told.get("value"), printed)
            : thrown(String.valueOf(told.get("message")), printed);
      }
    } catch (KaizenException e) {
      // Nested too deep, say: no value that can be kept.
    }
    return new SandboxResult.Failed(Failure.ERROR, "What it returned is no plain value", printed);
  }

  private static SandboxResult thrown(String message, String printed) {
    return new SandboxResult.Failed(
        message.contains("out of memory") ? Failure.MEMORY : Failure.ERROR,
        shortened(message),
        printed);
  }

  private SandboxResult broken(Throwable e, BoundedOutput printed, BoundedOutput complaints)
      throws InterruptedException {
    if (Thread.interrupted() || has(e, InterruptedException.class)) {
      throw new InterruptedException("The sandbox was interrupted");
    }
    String said = printed.text();
    if (printed.isFull() || complaints.isFull()) {
      return failed(Failure.OUTPUT, "It printed more than %d characters", limits.output(), said);
    }
    if (has(e, TimeoutException.class)) {
      return failed(
          Failure.TIME,
          "It took longer than %d ms",
          Math.toIntExact(limits.time().toMillis()),
          said);
    }
    boolean memory =
        has(e, OutOfMemoryError.class) || (e + complaints.text()).contains("out of memory");
    return memory
        ? failed(Failure.MEMORY, "It needed more than %d MiB", limits.mebibytes(), said)
        : new SandboxResult.Failed(Failure.CRASH, "It brought its engine down", said);
  }

  private static SandboxResult failed(Failure failure, String message, int bound, String printed) {
    return new SandboxResult.Failed(failure, message.formatted(bound), printed);
  }

  private static boolean has(@Nullable Throwable e, Class<? extends Throwable> type) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  private static String shortened(String message) {
    return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
  }
}
