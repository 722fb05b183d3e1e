package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A tenant ends when two people want it, and leaves a certificate. The stack's grace is none. */
class TenantDeletionIT {
  private final Person root = Person.of("root", "");
  private final Person other = Person.of("root2", "");

  @Test
  void one_person_alone_deletes_nothing() {
    String slug = made();

    Reply asked = root.delete("/tenants/" + slug + "?reason=over").is(202);

    assertThat(asked.text("requestedBy")).isEqualTo("root");
    assertThat(asked.json().path("confirmedBy").isNull()).isTrue();
    root.post("/tenants/" + slug + "/deletion/confirm", Map.of("slug", slug))
        .isProblem(403, "SEPARATION_OF_DUTIES");
    other
        .post("/tenants/" + slug + "/deletion/confirm", Map.of("slug", "another"))
        .isProblem(400, "INVALID_INPUT");
    root.delete("/tenants/" + slug + "?reason=again").isProblem(409, "ALREADY_EXISTS");
    assertThat(root.get("/tenants/" + slug).is(200).text("status")).isEqualTo("active");
    root.get("/tenants/" + slug + "/certificate").isProblem(404, "NOT_FOUND");

    root.delete("/tenants/" + slug + "/deletion").is(204);

    root.get("/tenants/" + slug + "/deletion").isProblem(404, "NOT_FOUND");
    assertThat(root.get("/tenants/" + slug + "/acts").is(200).items())
        .extracting(act -> act.path("act").asText())
        .containsExactly("withdraw-deletion", "request-deletion", "provision");
  }

  @Test
  void two_people_destroy_a_tenant_and_a_certificate_says_what_was_destroyed() {
    String slug = made();
    root.delete("/tenants/" + slug + "?reason=the+contract+has+ended").is(202);

    other.post("/tenants/" + slug + "/deletion/confirm", Map.of("slug", slug)).is(200);

    awaitGone(slug);
    Reply certificate = root.get("/tenants/" + slug + "/certificate").is(200);
    assertThat(certificate.text("requestedBy")).isEqualTo("root");
    assertThat(certificate.text("confirmedBy")).isEqualTo("root2");
    assertThat(certificate.text("reason")).isEqualTo("the contract has ended");
    assertThat(certificate.json().at("/tables/audit_entry").asInt()).isEqualTo(2);
    assertThat(certificate.json().at("/auditHead/seq").asInt()).isEqualTo(2);
    assertThat(certificate.json().path("peopleRemoved").asInt()).isEqualTo(1);
    assertThat(certificate.header("Repr-Digest"))
        .contains("sha-256=:" + digest(certificate.response().body()) + ":");
    assertThat(
            root.get("/tenants/" + slug + "/acts").is(200).items().getFirst().path("act").asText())
        .isEqualTo("delete");
    root.post("/tenants", Map.of("slug", slug, "name", "Again")).isProblem(409, "ALREADY_EXISTS");
    assertThat(Person.acme("aud").get("/audit/verify").is(200).json().path("intact").asBoolean())
        .isTrue();
    assertThat(
            Person.globex("gl-aud").get("/audit/verify").is(200).json().path("intact").asBoolean())
        .isTrue();
  }

  private String made() {
    String slug = Content.freshName("end");
    root.post(
            "/tenants",
            Map.of(
                "slug",
                slug,
                "name",
                "End of " + slug,
                "administrator",
                Map.of(
                    "username",
                    "last-" + slug,
                    "email",
                    slug + "@last.test",
                    "firstName",
                    "Last",
                    "lastName",
                    "Person")))
        .is(201);
    return slug;
  }

  private void awaitGone(String slug) {
    Instant end = Instant.now().plusSeconds(60);
    while (root.get("/tenants/" + slug).status() != 404) {
      assertThat(Instant.now()).as(root.get("/tenants/" + slug).response().body()).isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private static String digest(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
