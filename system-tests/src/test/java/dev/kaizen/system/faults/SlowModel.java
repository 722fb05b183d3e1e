package dev.kaizen.system.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A model behind the OpenAI wire whose first answer comes only when the test lets it. */
final class SlowModel implements AutoCloseable {
  private final HttpServer server;
  private final CountDownLatch firstAsked = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger calls = new AtomicInteger();

  SlowModel(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  boolean awaitFirstCall() throws InterruptedException {
    return firstAsked.await(60, TimeUnit.SECONDS);
  }

  void release() {
    released.countDown();
  }

  int calls() {
    return calls.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    calls.incrementAndGet();
    firstAsked.countDown();
    try {
      if (!released.await(5, TimeUnit.MINUTES)) {
        throw new IOException("the test never let the model answer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    byte[] body =
        """
        {"id":"1","object":"chat.completion","created":1,"model":"slow",
         "choices":[{"index":0,"finish_reason":"stop",
           "message":{"role":"assistant","content":"{\\"answer\\":\\"at last\\"}"}}],
         "usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}
        """
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    try (exchange;
        var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    release();
    server.stop(0);
  }
}
