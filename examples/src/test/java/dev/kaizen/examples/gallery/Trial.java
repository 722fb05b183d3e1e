package dev.kaizen.examples.gallery;

import dev.kaizen.examples.purchaseapproval.Documents;
import dev.kaizen.sdk.gallery.Gallery;
import dev.kaizen.sdk.gallery.Pattern;
import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.model.Model;
import dev.kaizen.sdk.model.offline.OfflineModel;
import dev.kaizen.sdk.run.Functions;
import dev.kaizen.sdk.run.LocalRuntime;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.Retriever;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.RunState;
import dev.kaizen.sdk.tool.Tools;
import dev.kaizen.sdk.workflow.Node;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** One run of a pattern, with people who approve whatever they are asked. */
public final class Trial implements AutoCloseable {
  private static final Gallery GALLERY = Gallery.provided();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_RESTS = 20;

  private final Pattern pattern;
  private final LocalRuntime kaizen;
  private final CompletableFuture<UUID> run = new CompletableFuture<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final int killAt;
  private int rejections;
  private String rejection = "";

  private Trial(Pattern pattern, Model model, Retriever documents, int killAt) {
    this.pattern = pattern;
    this.killAt = killAt;
    this.kaizen =
        new LocalRuntime(name -> counted(model), documents, Functions.provided(), Tools.provided());
  }

  static Gallery gallery() {
    return GALLERY;
  }

  public static Trial of(String id) {
    return of(id, new OfflineModel());
  }

  public static Trial of(String id, Model model) {
    return new Trial(GALLERY.pattern(id), model, new Documents(), 0);
  }

  /** Every knowledge base holds these texts and nothing else. */
  public static Trial over(String id, Model model, String... texts) {
    List<Passage> passages =
        java.util.stream.IntStream.range(0, texts.length)
            .mapToObj(i -> new Passage("p" + i, "d" + i, "Text " + i, null, null, texts[i], 1))
            .toList();
    return new Trial(
        GALLERY.pattern(id),
        model,
        (base, query, k, mode) -> passages.stream().limit(k).toList(),
        0);
  }

  /** The worker dies during that call to the model, counted from 1; another takes the run up. */
  static Trial killed(String id, int duringCall) {
    return new Trial(GALLERY.pattern(id), new OfflineModel(), new Documents(), duringCall);
  }

  public Map<String, Object> run() {
    return run(Map.of());
  }

  /** The sample with these inputs changed. */
  public Map<String, Object> run(Map<String, Object> changed) {
    return state(changed).output().orElseThrow();
  }

  RunState state(Map<String, Object> changed) {
    Map<String, Object> input = new HashMap<>(pattern.sample());
    input.putAll(changed);
    UUID id = kaizen.start(pattern.workflow(), input, "mia");
    if (pattern.workflow().allNodes().stream().anyMatch(Node.Wait.class::isInstance)) {
      // Sent ahead: it is kept until the run waits for it, if ever.
      kaizen.signal(id, "answer", Map.of("answer", "By hand."), "rita");
    }
    run.complete(id);
    try {
      RunState state = kaizen.await(id, PATIENCE);
      for (int i = 0; !state.isOver() && i < MOST_RESTS; i++) {
        letGoOn(id, state);
        state = kaizen.await(id, PATIENCE);
      }
      return state;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public int modelCalls() {
    return calls.get();
  }

  List<Recorded> history() {
    return kaizen.history(run.join());
  }

  /** One field of each object of a list in the output. */
  public static List<Object> column(Object list, String field) {
    return ((List<?>) list).stream().<Object>map(o -> ((Map<?, ?>) o).get(field)).toList();
  }

  private void letGoOn(UUID id, RunState state) {
    if (state.paused()) {
      kaizen.resume(id, "another worker");
    } else {
      state.asks().forEach(path -> decide(id, path));
    }
  }

  private void decide(UUID id, String path) {
    boolean approve = rejections-- <= 0;
    String comment = approve ? "fine" : rejection;
    kaizen.decide(id, path, approve, "rita", comment);
    if (approve && kaizen.state(id).asks().contains(path)) {
      kaizen.decide(id, path, true, "rob", comment);
    }
  }

  /** The first so many decisions are rejections with that comment. */
  public Trial rejecting(int times, String comment) {
    rejections = times;
    rejection = comment;
    return this;
  }

  /** Whether somebody was asked to approve something. */
  public boolean asked() {
    return history().stream().anyMatch(r -> r.event() instanceof RunEvent.ApprovalAsked);
  }

  private Model counted(Model model) {
    return request -> {
      UUID id = run.join();
      if (calls.incrementAndGet() == killAt) {
        kaizen.pauseNow(id, "the end of a worker");
      }
      return model.answer(request);
    };
  }

  @Override
  public void close() {
    kaizen.close();
  }
}
