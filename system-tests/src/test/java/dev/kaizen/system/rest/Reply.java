package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the server answered. */
record Reply(HttpResponse<String> response) {
  private static final ObjectMapper JSON = new ObjectMapper();

  int status() {
    return response.statusCode();
  }

  Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  JsonNode json() {
    try {
      return response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(response.body(), e);
    }
  }

  String text(String field) {
    return json().path(field).asText();
  }

  List<JsonNode> items() {
    List<JsonNode> items = new ArrayList<>();
    json().path("items").forEach(items::add);
    return items;
  }

  Reply is(int status) {
    assertThat(status()).as("%s: %s", response.request().uri(), response.body()).isEqualTo(status);
    return this;
  }

  /** A problem document with all a caller needs to act on it. */
  Reply isProblem(int status, String code) {
    is(status);
    assertThat(header("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(text("code")).isEqualTo(code);
    assertThat(json().path("status").asInt()).isEqualTo(status);
    for (String field : List.of("type", "title", "detail", "category", "traceId")) {
      assertThat(text(field)).as(field).isNotBlank();
    }
    return this;
  }
}
