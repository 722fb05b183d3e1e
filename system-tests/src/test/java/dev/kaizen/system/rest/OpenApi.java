package dev.kaizen.system.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;

/** The operations that the server's own document lists. */
final class OpenApi {
  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  /** One operation; {@code path} is below {@code /api/v1}. */
  record Operation(String method, String path, JsonNode words) {
    @Override
    public String toString() {
      return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
    }
  }

  private OpenApi() {}

  static JsonNode document() {
    return Person.send(
            HttpRequest.newBuilder(Person.root().resolve("/openapi"))
                .header("Accept", "application/json")
                .GET())
        .is(200)
        .json();
  }

  static List<Operation> operations(JsonNode document) {
    List<Operation> found = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                METHODS.stream()
                    .filter(method -> path.getValue().has(method))
                    .map(m -> new Operation(m, below(path.getKey()), path.getValue().path(m)))
                    .forEach(found::add));
    return found;
  }

  private static String below(String path) {
    int start = path.indexOf("/v1/");
    return path.substring(start + "/v1".length());
  }
}
