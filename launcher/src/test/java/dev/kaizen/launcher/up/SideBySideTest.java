package dev.kaizen.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.launcher.settings.CommandFailed;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private final ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();

  @Test
  void step_runs_after_all_it_needs() {
    try (var steps = new SideBySide()) {
      var database = steps.begin(() -> order.add("database"));
      var migrated = steps.after(() -> order.add("migrated"), database);
      steps.after(() -> order.add("server"), migrated);
      steps.join();
    }
    assertThat(List.copyOf(order)).containsExactly("database", "migrated", "server");
  }

  @Test
  void first_failure_is_thrown_and_breaks_off_the_others() {
    var brokenOff = new AtomicBoolean();
    var running = new CountDownLatch(1);
    try (var steps = new SideBySide()) {
      steps.begin(() -> waitForever(running, brokenOff));
      steps.begin(
          () -> {
            await(running);
            throw new CommandFailed("no disk");
          });
      assertThatThrownBy(steps::join).isInstanceOf(CommandFailed.class).hasMessage("no disk");
    }
    assertThat(brokenOff).isTrue();
  }

  @Test
  void what_needs_a_failed_step_does_not_run() {
    try (var steps = new SideBySide()) {
      var failed =
          steps.begin(
              () -> {
                throw new CommandFailed("no network");
              });
      steps.after(() -> order.add("server"), failed);
      assertThatThrownBy(steps::join).hasMessage("no network");
    }
    assertThat(order).isEmpty();
  }

  private static void waitForever(CountDownLatch running, AtomicBoolean brokenOff) {
    try {
      running.countDown();
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      brokenOff.set(true);
      Thread.currentThread().interrupt();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
