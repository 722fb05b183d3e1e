package dev.kaizen.system.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody outside who is told of events, at the one address the test system may call. */
final class Receiver implements AutoCloseable {
  private static final int PORT = Integer.getInteger("kaizen.test.stub.port", 0);
  private static final int SECONDS = 30;
  private static final String HEARD = "/heard-" + UUID.randomUUID();

  /** What was sent. */
  record Message(String id, String timestamp, String signature, String body) {}

  private final HttpServer server;
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private final LinkedBlockingQueue<Message> messages = new LinkedBlockingQueue<>();

  /**
   * @param answers the first statuses it answers with; 204 from then on
   */
  Receiver(Integer... answers) throws IOException {
    this.answers.addAll(List.of(answers));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
    server.createContext(HEARD, this::take);
    server.start();
  }

  /** Where messages are heard; those of webhooks that other tests left behind go elsewhere. */
  static String heard() {
    return "http://localhost:%d%s".formatted(PORT, HEARD);
  }

  /** An address that may be called and where nobody listens. */
  static String url() {
    return "http://localhost:%d/kaizen".formatted(PORT);
  }

  Message next() throws InterruptedException {
    Message message = messages.poll(SECONDS, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("nothing came within %d s".formatted(SECONDS));
    }
    return message;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      messages.add(
          new Message(
              headers.getFirst("webhook-id"),
              headers.getFirst("webhook-timestamp"),
              headers.getFirst("webhook-signature"),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      Integer status = answers.poll();
      exchange.sendResponseHeaders(status == null ? 204 : status, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
