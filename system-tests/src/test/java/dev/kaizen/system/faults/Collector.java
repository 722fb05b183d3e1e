package dev.kaizen.system.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Keeps the spans that servers send by OTLP over HTTP, as bytes. */
final class Collector implements AutoCloseable {
  private final HttpServer server;
  private final Queue<String> bodies = new ConcurrentLinkedQueue<>();

  Collector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/traces", this::keep);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Whether one message held all the texts, or does so within a minute. */
  boolean awaitMessageWith(List<String> texts) {
    for (int i = 0; i < 120; i++) {
      if (bodies.stream().anyMatch(body -> texts.stream().allMatch(body::contains))) {
        return true;
      }
      LockSupport.parkNanos(500_000_000L);
    }
    return false;
  }

  /** A trace's id as the wire has it. */
  static String bytesOf(String run) {
    String hex = run.replace("-", "");
    byte[] bytes = HexFormat.of().parseHex(hex);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private void keep(HttpExchange exchange) throws IOException {
    try (exchange) {
      bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
      exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
