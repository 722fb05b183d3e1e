package dev.kaizen.compliance.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.compliance.ControlStatus.Status;
import dev.kaizen.sdk.json.JsonText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The controls that hold the register against what is there. */
class RegisterControlsTest {
  private final TenantAtWork tenant = new TenantAtWork();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  @Test
  void workflow_without_an_entry_fails_the_processing_record_until_it_has_one() {
    tenant.publishes("hello", 1);
    assertFails("processing-record", "its purpose and legal basis are not recorded");
    says("WORKFLOW", "hello", Map.of("purpose", "greet"));
    assertPasses("processing-record");
  }

  @Test
  void supplier_without_an_entry_fails_the_processing_record_and_provenance() {
    tenant.sql(
        "insert into model_connection (name, provider, base_url, model, created_by)"
            + " values ('big', 'openai', 'https://models.example.com/v1', 'm', 'ada')");
    assertFails("processing-record", "its processor, region and contract are not recorded");
    assertFails("provenance", "is not recorded");
    says("SUPPLIER", "big", Map.of("processor", "Example", "region", "EU"));
    assertPasses("processing-record");
    assertPasses("provenance");
  }

  @Test
  void risk_must_be_recorded_accepted_by_another_and_for_the_version_in_force() {
    tenant.publishes("hello", 1);
    assertFails("risk-register", "no risk is recorded");
    says("WORKFLOW", "hello", Map.of("risk", "a wrong answer"));
    assertFails("risk-register", "nobody has accepted its residual risk");
    tenant.sql("update register_entry set accepted_by = 'ada', accepted_at = ?", tenant.now());
    assertPasses("risk-register");
    tenant.later(1);
    tenant.publishes("hello", 2);
    assertFails("risk-register", "accepted for an earlier version");
  }

  @Test
  void workflow_with_an_agent_needs_instructions_and_a_disclosure() {
    publishesAgent();
    assertFails("transparency", "has no instructions for use");
    says("WORKFLOW", "assistant", Map.of("instructions", "Read with care."));
    assertFails("transparency", "does not say how people are told");
    tenant.tamper("delete from register_entry");
    says(
        "WORKFLOW",
        "assistant",
        Map.of("instructions", "Read.", "disclosure", "It says so on top."));
    assertPasses("transparency");
  }

  @Test
  void workflow_without_a_model_needs_no_instructions() {
    tenant.publishes("hello", 1);
    assertThat(tenant.assess("transparency").status()).isEqualTo(Status.NOT_APPLICABLE);
  }

  @Test
  void run_whose_model_is_not_named_fails_transparency_until_it_is() {
    UUID run = tenant.publishes("hello", 1).runs("hello", 1);
    tenant.tamper("update run set model_calls = 1");
    assertFails("transparency", "does not name the model");
    tenant.sql(
        "insert into usage_record (at, who, run, connection, model, tokens_in, tokens_out,"
            + " cost_micros) values (?, 'mia', ?, 'offline', 'offline/extractive-1', 1, 1, 0)",
        now,
        run);
    assertPasses("transparency");
  }

  @Test
  void document_that_is_not_what_was_added_fails_provenance() {
    UUID document = document("policy text");
    assertPasses("provenance");
    tenant.tamper("update document set content = 'other text'");
    assertFails("provenance", "does not match its hash");
    tenant.tamper("update document set sha256 = encode(sha256(content), 'hex')");
    assertFails("provenance", "is not in the audit log as it is now");
    tenant.tamper("delete from document where id = '%s'".formatted(document));
    assertPasses("provenance");
  }

  @Test
  void knowledge_base_without_a_source_fails_provenance_until_it_says_it() {
    tenant.sql(
        "insert into knowledge_base (name, title, description, embedding_model, dimension,"
            + " created_by) values ('wiki', 'Wiki', '', 'offline/lexical-256', 256, 'wim')");
    assertFails("provenance", "does not say where its documents come from");
    says("KNOWLEDGE_BASE", "wiki", Map.of("source", "the wiki team"));
    assertPasses("provenance");
  }

  private UUID document(String text) {
    UUID id = UUID.randomUUID();
    byte[] content = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String hash;
    try {
      hash =
          HexFormat.of()
              .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    tenant.sql(
        "insert into knowledge_base (name, title, description, embedding_model, dimension,"
            + " created_by) values ('policies', 'Policies', '', 'offline/lexical-256', 256, 'wim')");
    says("KNOWLEDGE_BASE", "policies", Map.of("source", "the policy office"));
    tenant.sql(
        "insert into document (id, knowledge_base, filename, media_type, title, size_bytes, sha256,"
            + " chunks, uploaded_by, content) values (?, 'policies', 'p.txt', 'text/plain', 'P', 1,"
            + " ?, 1, 'wim', ?)",
        id,
        hash,
        content);
    tenant.audit(
        "wim", "knowledge.document-added", "document", id.toString(), Map.of("sha256", hash));
    return id;
  }

  private void publishesAgent() {
    tenant.sql(
        "insert into workflow_version (name, version, status, title, definition, content_hash,"
            + " created_by, published_by, published_at) values ('assistant', 1, 'published', 'A', ?,"
            + " 'h', 'wim', 'ada', ?)",
        "{\"nodes\":[{\"type\":\"parallel\",\"branches\":[[{\"type\":\"agent\",\"id\":\"a\"}]]}]}",
        tenant.now());
  }

  private void says(String kind, String name, Map<String, Object> facts) {
    tenant.sql(
        "insert into register_entry (kind, name, facts, changed_by, changed_at)"
            + " values (?, ?, ?, 'cora', ?)",
        kind,
        name,
        JsonText.canonical(facts),
        tenant.now());
  }

  private void assertPasses(String control) {
    Assessment assessment = tenant.assess(control);
    assertThat(assessment.findings().failingItems()).isEmpty();
    assertThat(assessment.status()).isIn(Status.PASSING, Status.NOT_APPLICABLE);
  }

  private void assertFails(String control, String problem) {
    Assessment assessment = tenant.assess(control);
    assertThat(assessment.status()).isEqualTo(Status.FAILING);
    assertThat(assessment.findings().failingItems())
        .anySatisfy(item -> assertThat(String.valueOf(item.get("problem"))).contains(problem));
  }
}
