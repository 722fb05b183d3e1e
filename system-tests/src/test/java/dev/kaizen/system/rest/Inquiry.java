package dev.kaizen.system.rest;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sends many requests, a few at a time, and gathers which rules their answers break. */
final class Inquiry {
  private static final int IN_FLIGHT = 8;

  /** One request to be made; the words say it in a failure. */
  record Question(String words, Supplier<HttpRequest.Builder> request) {}

  private final Queue<String> broken = new ConcurrentLinkedQueue<>();
  private final LongAdder asked = new LongAdder();
  private final Function<HttpResponse<String>, List<String>> rules;

  Inquiry(Function<HttpResponse<String>, List<String>> rules) {
    this.rules = rules;
  }

  Inquiry ask(Iterable<Question> questions) {
    Semaphore room = new Semaphore(IN_FLIGHT);
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Question question : questions) {
        room.acquireUninterruptibly();
        workers.execute(
            () -> {
              try {
                ask(question);
              } finally {
                room.release();
              }
            });
      }
    }
    return this;
  }

  List<String> broken() {
    return List.copyOf(broken);
  }

  long asked() {
    return asked.sum();
  }

  private void ask(Question question) {
    asked.increment();
    try {
      HttpResponse<String> answer = Person.send(question.request().get()).response();
      rules
          .apply(answer)
          .forEach(
              rule ->
                  broken.add(
                      "%s → %d: %s | %s"
                          .formatted(
                              AnswerRules.start(question.words()),
                              answer.statusCode(),
                              rule,
                              AnswerRules.start(answer.body()))));
    } catch (RuntimeException e) {
      broken.add(question.words() + " → " + e);
    }
  }
}
