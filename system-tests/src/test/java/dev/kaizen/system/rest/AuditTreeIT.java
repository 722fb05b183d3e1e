package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaizen.verifier.BundleVerifier;
import dev.kaizen.verifier.LogKey;
import dev.kaizen.verifier.MerkleTree;
import dev.kaizen.verifier.Report;
import dev.kaizen.verifier.SignedHead;
import dev.kaizen.verifier.Trust;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** An entry is signed for soon, and whoever keeps a head or a key can prove it. */
class AuditTreeIT {
  private static final Person AUD = Person.acme("aud");
  private static final Duration SOON = Duration.ofSeconds(5);

  @Test
  void entry_is_under_a_signed_head_soon_and_its_proof_is_good() {
    JsonNode entry = freshEntry();
    JsonNode head = headOver(entry.path("seq").asLong());
    SignedHead signed = SignedHead.parse(head.path("note").asText());
    LogKey key = key();
    assertThat(signed.signatures())
        .allMatch(
            by ->
                key.hasSigned(
                    SignedHead.body(
                        signed.origin(), signed.size(), Base64.getDecoder().decode(signed.root())),
                    by.signature()));

    long size = head.path("size").asLong();
    JsonNode proof =
        AUD.get(
                "/audit/proofs/inclusion?seq=%d&size=%d"
                    .formatted(entry.path("seq").asLong(), size))
            .is(200)
            .json();
    assertThat(proof.path("root").asText()).isEqualTo(signed.root());
    assertThat(rootFrom(entry, proof)).isEqualTo(signed.root());
  }

  @Test
  void later_head_is_consistent_with_an_earlier_one() {
    long from = headOver(freshEntry().path("seq").asLong()).path("size").asLong();
    long to = headOver(freshEntry().path("seq").asLong()).path("size").asLong();
    JsonNode proof =
        AUD.get("/audit/proofs/consistency?from=%d&to=%d".formatted(from, to)).is(200).json();
    List<JsonNode> heads = AUD.get("/audit/signed-heads?limit=200").is(200).items();
    assertThat(heads)
        .anyMatch(h -> h.path("root").asText().equals(proof.path("fromRoot").asText()))
        .anyMatch(h -> h.path("root").asText().equals(proof.path("toRoot").asText()));
  }

  @Test
  void proofs_beyond_what_is_signed_are_refused() {
    long size = headOver(freshEntry().path("seq").asLong()).path("size").asLong();
    AUD.get("/audit/proofs/inclusion?seq=1&size=" + (size + 1_000_000))
        .isProblem(400, "INVALID_INPUT");
    AUD.get("/audit/proofs/inclusion?seq=0").isProblem(400, "INVALID_INPUT");
    AUD.get("/audit/proofs/inclusion?seq=one").isProblem(400, "INVALID_INPUT");
    AUD.get("/audit/proofs/consistency?from=x").isProblem(400, "INVALID_INPUT");
    Person.acme("mia").get("/audit/signed-heads/latest").isProblem(403, "FORBIDDEN");
  }

  @Test
  void export_is_signed_to_its_last_entry_by_the_key_that_is_served() throws IOException {
    String bundle = AUD.get("/audit/export").is(200).response().body();
    Trust trust = new Trust(Set.of(key().fingerprint()), List.of());
    Report report =
        BundleVerifier.verify(
            new ByteArrayInputStream(bundle.getBytes(StandardCharsets.UTF_8)), trust);
    assertThat(report.problem()).isNull();
    assertThat(report.entries()).isPositive();
  }

  @Test
  void check_holds_against_what_somebody_kept_and_fails_against_what_is_not_ours() {
    JsonNode kept = headOver(freshEntry().path("seq").asLong());
    String note = kept.path("note").asText();
    Reply held = AUD.post("/audit/verify", Map.of("key", key().text(), "signedHead", note)).is(200);
    assertThat(held.json().path("problem").isNull()).isTrue();
    assertThat(held.json().path("signed").asLong()).isEqualTo(held.json().path("entries").asLong());

    Reply other = AUD.post("/audit/verify", Map.of("key", "0".repeat(64))).is(200);
    assertThat(other.text("problem")).contains("no key you trust");
    AUD.post("/audit/verify", Map.of("signedHead", "x")).isProblem(400, "INVALID_INPUT");
  }

  private static LogKey key() {
    return new LogKey(AUD.get("/audit/keys").is(200).items().getLast().path("key").asText());
  }

  private static JsonNode freshEntry() {
    String name = Content.freshName("secret");
    Person.acme("ada")
        .post("/secrets", Map.of("name", name, "purpose", "for a test", "value", "v"))
        .is(201);
    return AUD.get("/audit/entries?subjectType=secret&subjectId=" + name)
        .is(200)
        .items()
        .getFirst();
  }

  private static JsonNode headOver(long seq) {
    long end = System.nanoTime() + SOON.toNanos();
    JsonNode head = AUD.get("/audit/signed-heads/latest").is(200).json();
    while (head.path("size").asLong() < seq && System.nanoTime() < end) {
      LockSupport.parkNanos(100_000_000L);
      head = AUD.get("/audit/signed-heads/latest").is(200).json();
    }
    assertThat(head.path("size").asLong()).isGreaterThanOrEqualTo(seq);
    return head;
  }

  /** RFC 9162, section 2.1.3.2. */
  private static String rootFrom(JsonNode entry, JsonNode proof) {
    long place = proof.path("seq").asLong() - 1;
    long last = proof.path("size").asLong() - 1;
    byte[] hash = MerkleTree.leaf(HexFormat.of().parseHex(entry.path("hash").asText()));
    for (JsonNode step : proof.path("path")) {
      byte[] other = Base64.getDecoder().decode(step.asText());
      if ((place & 1) == 1 || place == last) {
        hash = MerkleTree.above(other, hash);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        hash = MerkleTree.above(hash, other);
      }
      place >>= 1;
      last >>= 1;
    }
    return Base64.getEncoder().encodeToString(hash);
  }
}
