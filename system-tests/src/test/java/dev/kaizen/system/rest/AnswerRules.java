package dev.kaizen.system.rest;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What must be so, or must not, in every answer whatever was asked. Pure. */
final class AnswerRules {
  private static final Map<String, Pattern> HEADERS =
      Map.of(
          "X-Content-Type-Options", Pattern.compile("nosniff"),
          "X-Frame-Options", Pattern.compile("DENY"),
          "Referrer-Policy", Pattern.compile("no-referrer|same-origin"),
          "Permissions-Policy", Pattern.compile("camera=\\(\\).*"),
          "Content-Security-Policy", Pattern.compile("default-src '(self|none)'.*"),
          "Cross-Origin-Opener-Policy", Pattern.compile("same-origin"),
          "Cross-Origin-Resource-Policy", Pattern.compile("same-origin"),
          "Strict-Transport-Security", Pattern.compile("max-age=\\d+.*"),
          "Cache-Control", Pattern.compile(".+"));

  /** The inside of the program: frames, classes, SQL, message numbers and names of the server. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\bat [a-z]\\w*(\\.\\w+)+\\(|\\b(java|javax|jakarta|sun|jdk)\\.[a-z]+\\.\\w|"
              + "\\b(com\\.(ibm|vaadin|fasterxml)|org\\.(postgresql|eclipse|jboss|apache|keycloak)|dev\\.kaizen)\\.[a-z]|"
              + "\\b(SRVE|CWW|CWN|CNTR|DSRA)[A-Z]*\\d{4}|PSQLException|ERROR:"
              + " (relation|syntax|column|invalid)|(?i:open ?liberty|websphere)|\\b(SELECT|select)"
              + " .+ (FROM|from) |\\b(INSERT INTO|insert into) ");

  private static final int NO_SUCH_METHOD = 501;

  /** What the server itself says of an address that it cannot read, before Kaizen is asked. */
  static final Pattern UNREADABLE_ADDRESS =
      Pattern.compile(
          "(<H1>|\\{\"error_message\" : \")CWWWC0005I: The request URI has invalid"
              + " (or improperly encoded )?characters(: \\[[^<>\"']*])?(</H1><BR>|\"})\\s*");

  private AnswerRules() {}

  /** The rules that the answer breaks. */
  static List<String> broken(HttpResponse<String> answer) {
    List<String> broken = new ArrayList<>();
    HttpHeaders headers = answer.headers();
    HEADERS.forEach(
        (name, value) -> {
          if (!value.matcher(headers.firstValue(name).orElse("")).matches()) {
            broken.add("header %s: %s".formatted(name, headers.allValues(name)));
          }
        });
    for (String banner :
        List.of("Server", "X-Powered-By", "$WSEP", "Access-Control-Allow-Origin")) {
      headers.firstValue(banner).ifPresent(v -> broken.add("banner " + banner + ": " + v));
    }
    headers.allValues("Set-Cookie").stream()
        .filter(cookie -> !isKept(cookie.toLowerCase(Locale.ROOT)))
        .forEach(cookie -> broken.add("cookie " + cookie));
    headers.map().values().stream()
        .flatMap(List::stream)
        .filter(value -> value.contains("stolen=1"))
        .forEach(value -> broken.add("a header that was sent in: " + value));
    String type = headers.firstValue("Content-Type").orElse("");
    if (type.isEmpty() && answer.body().contains("<") && !isWordOfMetrics(answer)) {
      broken.add("a body without a Content-Type");
    }
    if (!type.contains("json")
        && !type.contains("text/plain")
        && answer.body().contains(Hostile.SCRIPT)) {
      broken.add("the script that was sent in, as " + type);
    }
    if (answer.statusCode() >= 500 && answer.statusCode() != NO_SUCH_METHOD) {
      broken.add("status " + answer.statusCode());
    }
    if (answer.statusCode() >= 400 && !isUnreadable(answer)) {
      var inside = INSIDE.matcher(answer.body());
      if (inside.find()) {
        broken.add("tells of the inside: " + inside.group());
      }
    }
    return broken;
  }

  /** What every refusal of the REST interface must be besides. */
  static List<String> brokenProblem(HttpResponse<String> answer) {
    List<String> broken = new ArrayList<>(broken(answer));
    if (answer.statusCode() < 400 || isUnreadable(answer)) {
      return broken;
    }
    if (!answer
        .headers()
        .firstValue("Content-Type")
        .orElse("")
        .startsWith("application/problem+json")) {
      broken.add("no problem document: " + start(answer.body()));
      return broken;
    }
    Reply reply = new Reply(answer);
    for (String field : List.of("type", "title", "detail", "code", "category", "traceId")) {
      if (reply.text(field).isBlank()) {
        broken.add("no " + field);
      }
    }
    if (reply.json().path("status").asInt() != answer.statusCode()) {
      broken.add("another status in the problem");
    }
    return broken;
  }

  private static boolean isUnreadable(HttpResponse<String> answer) {
    return answer.statusCode() == 400 && UNREADABLE_ADDRESS.matcher(answer.body()).matches();
  }

  /** The server's own refusal below /metrics has no type; browsers do not guess one. */
  private static boolean isWordOfMetrics(HttpResponse<String> answer) {
    return answer.statusCode() == 404
        && answer.body().startsWith("The expected requests are /metrics,");
  }

  private static boolean isKept(String cookie) {
    return cookie.contains("httponly") && cookie.contains("samesite=");
  }

  static String start(String text) {
    return text.substring(0, Math.min(text.length(), 200));
  }
}
