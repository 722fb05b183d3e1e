package dev.kaizen.sdk.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.workflow.SampleWorkflows;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every journal must keep to, whatever it writes on. */
public abstract class JournalContract {
  private static final WorkflowDefinition DEFINITION = SampleWorkflows.counting();
  private static final RunEvent ONE =
      new RunEvent.StepCompleted(
          "one", 1, Map.of("count", 6L), "two", new Usage(1, 2, 3, 4), Map.of("set", "x"));
  private static final RunEvent TWO =
      new RunEvent.StepCompleted("two", 1, Map.of("count", 7L), null, Usage.NONE, Map.of());

  /** The journal under test; the same one within a test. */
  protected abstract Journal journal();

  /** Records a new run, with Started as its first event. */
  protected abstract UUID start(WorkflowDefinition definition, Map<String, Object> input);

  /** Records an event from outside, as a person's pause or decision is, and wakes the run. */
  protected abstract void record(UUID run, RunEvent event);

  /** Everything that is recorded of the run, oldest first. */
  protected abstract List<Recorded> history(UUID run);

  /** Takes the run from its worker, as the end of a lease does. */
  protected abstract void expireClaim(UUID run);

  @Test
  public void claim_shows_definition_and_history() {
    Journal.Claim claim = claimed();

    assertThat(claim.definition()).isEqualTo(DEFINITION);
    assertThat(claim.state()).isEqualTo(new RunFold(DEFINITION).of(history(claim.run())));
    assertThat(claim.state().lastSeq()).isEqualTo(1);
    assertThat(history(claim.run()))
        .extracting(Recorded::event)
        .containsExactly(new RunEvent.Started(Map.of("start", 5L)));
  }

  @Test
  public void run_that_is_held_cannot_be_claimed() {
    Journal.Claim claim = claimed();

    assertThat(journal().claim(claim.run())).isEmpty();
  }

  @Test
  public void run_that_nobody_knows_cannot_be_claimed() {
    assertThat(journal().claim(UUID.randomUUID())).isEmpty();
  }

  @Test
  public void of_many_workers_one_gets_the_claim() throws InterruptedException {
    UUID run = start(DEFINITION, Map.of("start", 5L));
    ConcurrentLinkedQueue<Journal.Claim> claims = new ConcurrentLinkedQueue<>();
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> workers =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    Thread.ofPlatform()
                        .start(
                            () -> {
                              try {
                                go.await();
                                journal().claim(run).ifPresent(claims::add);
                              } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                              }
                            }))
            .toList();
    go.countDown();
    for (Thread worker : workers) {
      worker.join();
    }

    assertThat(claims).hasSize(1);
  }

  @Test
  public void released_run_can_be_claimed_again_with_a_higher_epoch() {
    Journal.Claim first = claimed();
    assertThat(journal().release(first, null)).isTrue();

    Journal.Claim second = journal().claim(first.run()).orElseThrow();

    assertThat(second.epoch()).isGreaterThan(first.epoch());
  }

  @Test
  public void history_grows_in_order_and_without_gap() {
    Journal.Claim claim = claimed();
    claim = journal().append(claim, List.of(ONE), null).orElseThrow();
    record(claim.run(), new RunEvent.Paused("ada"));
    record(claim.run(), new RunEvent.Resumed("ada"));
    claim = journal().append(claim, List.of(TWO), null).orElseThrow();

    List<Recorded> history = history(claim.run());
    assertThat(history).extracting(Recorded::seq).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(history)
        .extracting(Recorded::event)
        .containsExactly(
            new RunEvent.Started(Map.of("start", 5L)),
            ONE,
            new RunEvent.Paused("ada"),
            new RunEvent.Resumed("ada"),
            TWO);
    expireClaim(claim.run());
    assertThat(claim.state()).isEqualTo(new RunFold(DEFINITION).of(history));
    assertThat(journal().claim(claim.run()).orElseThrow().state()).isEqualTo(claim.state());
  }

  @Test
  public void events_of_one_append_stand_together() {
    Journal.Claim claim = journal().append(claimed(), List.of(ONE, TWO), null).orElseThrow();

    assertThat(claim.state().lastSeq()).isEqualTo(3);
    assertThat(history(claim.run())).extracting(Recorded::event).endsWith(ONE, TWO);
  }

  @Test
  public void end_stands_with_the_fact_it_follows_from() {
    Journal.Claim claim = journal().append(claimed(), List.of(ONE), null).orElseThrow();
    RunEvent end = new RunEvent.Completed(Map.of("count", 7L));

    journal().append(claim, List.of(TWO), end);

    assertThat(history(claim.run())).extracting(Recorded::event).endsWith(TWO, end);
    assertThat(journal().claim(claim.run())).isEmpty();
  }

  @Test
  public void end_is_left_out_when_others_have_added_what_the_worker_has_not_seen() {
    Journal.Claim claim = journal().append(claimed(), List.of(ONE), null).orElseThrow();
    record(claim.run(), new RunEvent.Paused("ada"));

    Journal.Claim after =
        journal()
            .append(claim, List.of(TWO), new RunEvent.Completed(Map.of("count", 7L)))
            .orElseThrow();

    assertThat(history(claim.run()))
        .extracting(Recorded::event)
        .endsWith(ONE, new RunEvent.Paused("ada"), TWO);
    assertThat(after.state().paused()).isTrue();
  }

  @Test
  public void append_of_nothing_shows_what_others_have_added() {
    Journal.Claim claim = claimed();
    record(claim.run(), new RunEvent.Paused("ada"));

    assertThat(journal().append(claim, List.of(), null).orElseThrow().state().paused()).isTrue();
  }

  @Test
  public void pause_now_takes_the_run_from_its_worker() {
    Journal.Claim claim = claimed();
    record(claim.run(), new RunEvent.Paused("ada", true));

    assertThat(journal().append(claim, List.of(ONE), null)).isEmpty();
    assertThat(history(claim.run())).extracting(Recorded::event).doesNotContain(ONE);
  }

  @Test
  public void run_that_failed_can_be_taken_up_again() {
    Journal.Claim claim = claimed();
    journal()
        .append(
            claim,
            List.of(new RunEvent.StepFailed("one", 1, ErrorCode.NOT_FOUND, "gone")),
            new RunEvent.Failed("one", ErrorCode.NOT_FOUND, "gone"));
    assertThat(journal().claim(claim.run())).isEmpty();

    record(claim.run(), new RunEvent.Retried("ada"));

    Journal.Claim again = journal().claim(claim.run()).orElseThrow();
    assertThat(again.state().position()).isEqualTo(new Position.At("one", 1, null));
  }

  @Test
  public void worker_that_lost_its_claim_writes_nothing() {
    Journal.Claim lost = claimed();
    expireClaim(lost.run());
    Journal.Claim held = journal().claim(lost.run()).orElseThrow();

    assertThat(journal().append(lost, List.of(TWO), null)).isEmpty();

    held = journal().append(held, List.of(ONE), null).orElseThrow();
    assertThat(history(held.run())).extracting(Recorded::event).doesNotContain(TWO).endsWith(ONE);
  }

  @Test
  public void worker_that_lost_its_claim_cannot_release_anothers() {
    Journal.Claim lost = claimed();
    expireClaim(lost.run());
    Journal.Claim held = journal().claim(lost.run()).orElseThrow();

    assertThat(journal().release(lost, null)).isTrue();

    assertThat(journal().claim(lost.run())).isEmpty();
    assertThat(journal().append(held, List.of(ONE), null)).isPresent();
  }

  @Test
  public void release_tells_of_events_the_worker_has_not_seen() {
    Journal.Claim claim = claimed();
    record(claim.run(), new RunEvent.Paused("ada"));

    assertThat(journal().release(claim, null)).isFalse();

    Optional<Journal.Claim> anew = journal().claim(claim.run());
    assertThat(anew).isPresent();
    assertThat(anew.get().state().lastSeq()).isEqualTo(2);
    assertThat(journal().release(anew.get(), null)).isTrue();
  }

  @Test
  public void first_end_wins() {
    Journal.Claim claim = claimed();
    record(claim.run(), new RunEvent.Cancelled("ada"));

    assertThat(journal().append(claim, List.of(ONE), null)).isEmpty();
    assertThat(journal().claim(claim.run())).isEmpty();
  }

  @Test
  public void run_that_is_over_cannot_be_claimed() {
    Journal.Claim claim = claimed();
    claim = journal().append(claim, List.of(ONE), null).orElseThrow();
    claim = journal().append(claim, List.of(TWO), null).orElseThrow();
    Optional<Journal.Claim> after =
        journal().append(claim, List.of(), new RunEvent.Completed(Map.of("count", 7L)));
    after.ifPresent(c -> journal().release(c, null));

    assertThat(journal().claim(claim.run())).isEmpty();
  }

  private Journal.Claim claimed() {
    return journal().claim(start(DEFINITION, Map.of("start", 5L))).orElseThrow();
  }
}
