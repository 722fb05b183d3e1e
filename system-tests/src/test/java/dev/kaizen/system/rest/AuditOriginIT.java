package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an act came from is what the connection says, not what the sender says. */
class AuditOriginIT {
  private static final String ELSEWHERE = "198.51.100.9";

  @Test
  void act_over_rest_is_told_with_its_door_and_address() {
    JsonNode origin = originOfSecretMadeWith("X-Harmless", "x");
    assertThat(origin.path("channel").asText()).isEqualTo("rest");
    assertThat(origin.path("address").asText()).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "X-Forwarded-For, 198.51.100.9",
    "Forwarded, for=198.51.100.9",
    "$WSRA, 198.51.100.9",
    "X-Real-IP, 198.51.100.9"
  })
  void word_of_a_peer_that_is_no_trusted_proxy_is_ignored(String header, String value) {
    assertThat(originOfSecretMadeWith(header, value).path("address").asText())
        .isEqualTo("127.0.0.1");
  }

  @Test
  void entries_are_found_by_door_and_address() {
    originOfSecretMadeWith("X-Harmless", "x");
    Person aud = Person.acme("aud");
    assertThat(aud.get("/audit/entries?channel=rest&address=127.0.0.1&limit=5").is(200).items())
        .isNotEmpty()
        .allMatch(e -> e.at("/origin/channel").asText().equals("rest"));
    assertThat(aud.get("/audit/entries?address=" + ELSEWHERE).is(200).items()).isEmpty();
  }

  private static JsonNode originOfSecretMadeWith(String header, String value) {
    String name = Content.freshName("secret");
    Person.send(
            Person.acme("ada")
                .request("/secrets")
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(
                    BodyPublishers.ofString(
                        "{\"name\":\"%s\",\"purpose\":\"for a test\",\"value\":\"v\"}"
                            .formatted(name))))
        .is(201);
    return Person.acme("aud")
        .get("/audit/entries?subjectType=secret&subjectId=" + name)
        .is(200)
        .items()
        .getFirst()
        .path("origin");
  }
}
