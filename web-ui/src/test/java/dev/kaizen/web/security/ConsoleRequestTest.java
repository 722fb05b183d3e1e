package dev.kaizen.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleRequestTest {
  private static final Map<String, String> FROM_A_BROWSER =
      Map.of("Accept", "text/html,*/*", "Sec-Fetch-Dest", "document");

  @Test
  void person_who_opens_an_address_wants_a_page() {
    assertThat(request("GET", "/runs", null, FROM_A_BROWSER)).isEqualTo(ConsoleRequest.PAGE);
    assertThat(request("GET", "/runs", null, Map.of("Accept", "text/html")))
        .isEqualTo(ConsoleRequest.PAGE);
  }

  @Test
  void fetch_or_frame_of_a_page_is_not_somebody_going_there() {
    for (String destination : List.of("empty", "iframe")) {
      assertThat(
              request(
                  "GET",
                  "/offline-stub.html",
                  null,
                  Map.of("Accept", "text/html", "Sec-Fetch-Dest", destination)))
          .isEqualTo(ConsoleRequest.OTHER);
    }
  }

  @Test
  void what_an_open_page_tells_is_a_conversation_and_its_heartbeat_is_not() {
    assertThat(request("POST", "/", "uidl", Map.of())).isEqualTo(ConsoleRequest.CONVERSATION);
    assertThat(request("POST", "/", "heartbeat", Map.of())).isEqualTo(ConsoleRequest.HEARTBEAT);
    assertThat(request("GET", "/", "init", FROM_A_BROWSER)).isEqualTo(ConsoleRequest.OTHER);
  }

  @Test
  void bundle_is_for_everybody_and_downloads_of_a_session_are_not() {
    assertThat(request("GET", "/VAADIN/build/a.js", null, Map.of()))
        .isEqualTo(ConsoleRequest.STATIC);
    assertThat(request("GET", "/VAADIN/dynamic/resource/1/x/report.pdf", null, Map.of()))
        .isEqualTo(ConsoleRequest.OTHER);
  }

  private static ConsoleRequest request(
      String method, String path, String conversation, Map<String, String> headers) {
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                ConsoleRequestTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) ->
                    switch (called.getName()) {
                      case "getMethod" -> method;
                      case "getRequestURI" -> path;
                      case "getContextPath" -> "";
                      case "getParameter" -> conversation;
                      case "getHeader" -> headers.get((String) arguments[0]);
                      default -> throw new UnsupportedOperationException(called.getName());
                    });
    return ConsoleRequest.of(request);
  }
}
