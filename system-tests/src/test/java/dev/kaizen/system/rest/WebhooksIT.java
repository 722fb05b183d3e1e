package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaizen.system.rest.Receiver.Message;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events reach an address outside, signed, once somebody there listens. */
class WebhooksIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Person ada = Person.acme("ada");
  private String webhook = "";

  @AfterEach
  void remove() {
    Reply there = ada.get(webhook);
    if (!webhook.isEmpty() && there.status() == 200) {
      ada.delete(webhook, there.header("ETag").orElseThrow()).is(204);
    }
  }

  @Test
  void a_completed_run_is_told_signed_and_logged() throws Exception {
    try (Receiver receiver = new Receiver()) {
      JsonNode made = make("run.completed");
      String run = Content.startedRun(Content.sayingWorkflow()).path("id").asText();
      Message message = about(receiver, run);

      assertThat(message.signature()).isEqualTo(signed(made.path("secret").asText(), message));
      JsonNode body = JSON.readTree(message.body());
      assertThat(body.path("type").asText()).isEqualTo("run.completed");
      assertThat(body.at("/data/tenant").asText()).isEqualTo("acme");
      assertThat(log("delivered"))
          .anySatisfy(
              d -> {
                assertThat(message.id()).isEqualTo("msg_" + d.path("id").asText());
                assertThat(d.path("answer").asInt()).isEqualTo(204);
              });
    }
  }

  @Test
  void a_chat_is_told_in_a_sentence_with_a_link() throws Exception {
    try (Receiver receiver = new Receiver()) {
      webhook =
          "/webhooks/"
              + ada.post(
                      "/webhooks",
                      Map.of(
                          "url", Receiver.heard(),
                          "events", List.of("approval.opened"),
                          "form", "chat"))
                  .is(201)
                  .text("id");
      String workflow = Content.askingWorkflow();
      JsonNode run = Content.startedRun(workflow);
      String request = Content.openRequest(run.path("id").asText()).path("id").asText();

      JsonNode body = JSON.readTree(about(receiver, request).body());

      assertThat(body.properties()).hasSize(1);
      assertThat(body.path("text").asText())
          .startsWith("mia asks for an approval: " + workflow + " v1. http")
          .endsWith("/approvals/" + request);
    }
  }

  @Test
  void a_message_that_is_refused_comes_again_and_can_be_sent_once_more() throws Exception {
    try (Receiver receiver = new Receiver(500)) {
      make("run.failed");
      String message = ada.post(webhook + "/ping", Map.of()).is(202).text("id");
      assertThat(receiver.next().id()).isEqualTo("msg_" + message);
      assertThat(receiver.next().id()).isEqualTo("msg_" + message);
      assertThat(log("delivered").getFirst().path("attempts").asInt()).isEqualTo(2);

      ada.post(webhook + "/deliveries/" + message + "/replay", Map.of()).is(202);
      assertThat(receiver.next().id()).isEqualTo("msg_" + message);
    }
  }

  @Test
  void an_address_that_is_gone_is_told_nothing_more() throws Exception {
    try (Receiver receiver = new Receiver(410)) {
      make("run.failed");
      ada.post(webhook + "/ping", Map.of()).is(202);
      receiver.next();
      assertThat(log("failed").getFirst().path("answer").asInt()).isEqualTo(410);
      JsonNode now = ada.get(webhook).is(200).json();
      assertThat(now.path("enabled").asBoolean()).isFalse();
      assertThat(now.path("disabledBecause").asText()).contains("410");
    }
  }

  @Test
  void the_secret_is_shown_once_and_another_can_be_had() {
    String first = make("run.failed").path("secret").asText();
    assertThat(first).startsWith("whsec_");
    assertThat(ada.get(webhook).is(200).json().path("secret").isNull()).isTrue();
    String second = ada.post(webhook + "/rotate-secret", Map.of()).is(200).text("secret");
    assertThat(second).startsWith("whsec_").isNotEqualTo(first);
    assertThat(ada.get("/webhooks?limit=200").is(200).response().body())
        .doesNotContain(first)
        .doesNotContain(second);
  }

  @Test
  void addresses_inside_or_not_allowed_and_unknown_events_are_refused() {
    ada.post("/webhooks", terms("http://169.254.169.254/latest", "run.failed"))
        .isProblem(403, "EGRESS_REFUSED");
    ada.post("/webhooks", terms("file:///etc/passwd", "run.failed"))
        .isProblem(400, "INVALID_INPUT");
    ada.post("/webhooks", terms(Receiver.url(), "run.nothing")).isProblem(400, "INVALID_INPUT");
    Person.acme("wim").get("/webhooks").isProblem(403, "FORBIDDEN");
  }

  private JsonNode make(String event) {
    JsonNode made = ada.post("/webhooks", terms(Receiver.heard(), event)).is(201).json();
    webhook = "/webhooks/" + made.path("id").asText();
    return made;
  }

  private static Map<String, Object> terms(String url, String event) {
    return Map.of("url", url, "events", List.of(event));
  }

  /** Other tests' runs are told of, too. */
  private static Message about(Receiver receiver, String id) throws Exception {
    Message message = receiver.next();
    while (!message.body().contains(id)) {
      message = receiver.next();
    }
    return message;
  }

  /** The answer is on its way before it is logged. */
  private List<JsonNode> log(String status) {
    String path = webhook + "/deliveries?limit=200&status=" + status;
    List<JsonNode> found = ada.get(path).is(200).items();
    for (int i = 0; i < 100 && found.isEmpty(); i++) {
      LockSupport.parkNanos(100_000_000L);
      found = ada.get(path).is(200).items();
    }
    assertThat(found).isNotEmpty();
    return found;
  }

  private static String signed(String secret, Message message) throws Exception {
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    String text = message.id() + "." + message.timestamp() + "." + message.body();
    byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    return "v1," + Base64.getEncoder().encodeToString(signature);
  }
}
