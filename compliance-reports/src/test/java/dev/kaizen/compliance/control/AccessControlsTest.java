package dev.kaizen.compliance.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.compliance.ControlStatus.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The controls over who reaches what: each fails when the wrong is done and passes once undone. */
class AccessControlsTest {
  private final TenantAtWork tenant = new TenantAtWork();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  @BeforeEach
  void a_tenant_with_a_key_and_two_members() {
    tenant.grounds.with("ada", "ada@acme.example").with("mia", "mia@acme.example");
    tenant.sql(
        "insert into tenant_key (id, wrapped, created_at) values (?, 'x', ?)",
        UUID.randomUUID(),
        now);
  }

  @AfterEach
  void second_factor_off_again() {
    tenant.sql("select control.set_second_factor(false)");
    tenant.tamper("revoke all on run from public");
  }

  @Test
  void two_members_with_one_address_fail_unique_principals_until_one_has_their_own() {
    assertPasses("unique-principals");
    tenant.grounds.with("bot", "ADA@acme.example");
    assertFails("unique-principals", "shares the e-mail address");
    tenant.grounds.with("bot", "bot@acme.example");
    assertPasses("unique-principals");
  }

  @Test
  void table_open_to_everyone_fails_unique_principals_until_it_is_closed() {
    tenant.tamper("grant select on run to public");
    assertFails("unique-principals", "is open to everyone");
    tenant.tamper("revoke select on run from public");
    assertPasses("unique-principals");
  }

  @Test
  void password_alone_fails_strong_authentication_until_the_tenant_demands_more() {
    assertFails("strong-authentication", "may log in with a password alone");
    tenant.sql("select control.set_second_factor(true)");
    assertPasses("strong-authentication");
  }

  @Test
  void review_that_is_past_its_limit_fails_access_reviews_until_it_is_closed_in_time() {
    UUID review = UUID.randomUUID();
    opens(review, now.minus(30, ChronoUnit.DAYS), now.minus(1, ChronoUnit.DAYS));
    assertFails("access-reviews", "is past its limit and open");
    tenant.sql(
        "update access_review set closed_by = 'ada', closed_at = ? where id = ?",
        now.minus(2, ChronoUnit.DAYS),
        review);
    assertPasses("access-reviews");
  }

  @Test
  void review_closed_late_fails_access_reviews() {
    UUID review = UUID.randomUUID();
    opens(review, now.minus(30, ChronoUnit.DAYS), now.minus(9, ChronoUnit.DAYS));
    tenant.sql(
        "update access_review set closed_by = 'ada', closed_at = ? where id = ?", now, review);
    assertFails("access-reviews", "closed after its limit");
  }

  @Test
  void long_time_without_a_review_fails_access_reviews_until_there_is_one() {
    tenant.audit("ada", "member.invited", "member", "mia", Map.of("roles", "member"));
    assertFails("access-reviews", "more than 92 days");
    UUID review = UUID.randomUUID();
    opens(review, now.minus(3, ChronoUnit.DAYS), now.plus(9, ChronoUnit.DAYS));
    tenant.sql(
        "update access_review set closed_by = 'ada', closed_at = ? where id = ?", now, review);
    assertPasses("access-reviews");
  }

  @Test
  void roles_granted_to_oneself_fail_access_reviews() {
    tenant.audit("mia", "member.roles-changed", "member", "mia", Map.of("to", "tenant-admin"));
    assertFails("access-reviews", "granted to themselves");
  }

  @Test
  void leaver_who_still_acts_fails_access_reviews() {
    tenant.audit("ada", "member.removed", "member", "mia", Map.of("from", "member"));
    tenant.later(60 * 25);
    tenant.audit("mia", "run.started", "run", "1", Map.of());
    assertFails("access-reviews", "went on acting");
  }

  @Test
  void member_who_was_invited_back_may_act() {
    tenant.audit("ada", "member.removed", "member", "mia", Map.of("from", "member"));
    tenant.later(60 * 25);
    tenant.audit("ada", "member.invited", "member", "mia", Map.of("roles", "member"));
    tenant.audit("mia", "run.started", "run", "1", Map.of());
    assertThat(tenant.assess("access-reviews").findings().failingItems())
        .noneMatch(item -> String.valueOf(item.get("problem")).contains("went on acting"));
  }

  @Test
  void connection_without_tls_fails_guarded_connections_until_it_is_gone() {
    connects("plain", "http://models.example.com/v1");
    assertFails("guarded-connections", "must be called with https");
    tenant.sql("delete from model_connection where name = 'plain'");
    connects("safe", "https://models.example.com/v1");
    assertPasses("guarded-connections");
  }

  @Test
  void host_that_the_operator_no_longer_lists_fails_guarded_connections() {
    connects("safe", "https://models.example.com/v1");
    tenant.grounds.allowed = "";
    assertFails("guarded-connections", "may not call models.example.com:443");
    tenant.grounds.allowed = "models.example.com";
    assertPasses("guarded-connections");
  }

  @Test
  void old_key_fails_encryption_until_it_is_rotated_and_all_is_sealed_anew() {
    tenant.tamper("update tenant_key set created_at = created_at - interval '400 days'");
    assertFails("encryption", "is older than a year");
    UUID fresh = UUID.randomUUID();
    tenant.sql("insert into tenant_key (id, wrapped, created_at) values (?, 'x', ?)", fresh, now);
    assertPasses("encryption");
    tenant.sql(
        "insert into secret (name, purpose, sealed, created_by, created_at, rotated_by, rotated_at)"
            + " values ('s', '', ?, 'ada', ?, 'ada', ?)",
        sealedUnder(UUID.randomUUID()),
        now,
        now);
    assertFails("encryption", "is sealed under an older key");
    tenant.sql("update secret set sealed = ?", sealedUnder(fresh));
    assertPasses("encryption");
  }

  @Test
  void key_of_somebody_who_left_fails_agent_credentials_until_it_is_revoked() {
    key(now, now.plus(30, ChronoUnit.DAYS));
    assertPasses("agent-credentials");
    tenant.grounds.loses("mia");
    assertFails("agent-credentials", "is no member");
    tenant.sql("update api_key set revoked_by = 'ada', revoked_at = ?", now);
    assertThat(tenant.assess("agent-credentials").status()).isEqualTo(Status.NOT_APPLICABLE);
  }

  @Test
  void key_that_lives_for_years_fails_agent_credentials() {
    key(now, now.plus(800, ChronoUnit.DAYS));
    assertFails("agent-credentials", "lives longer than a year");
  }

  @Test
  void key_that_nobody_uses_fails_agent_credentials_until_it_is_used() {
    key(now.minus(100, ChronoUnit.DAYS), now.plus(30, ChronoUnit.DAYS));
    assertFails("agent-credentials", "not been used for 90 days");
    tenant.sql("update api_key set last_used_at = ?", now);
    assertPasses("agent-credentials");
  }

  private void opens(UUID review, Instant opened, Instant due) {
    tenant.sql(
        "insert into access_review (id, name, roles, opened_by, opened_at, due_at)"
            + " values (?, 'Autumn', '{tenant-admin}', 'ada', ?, ?)",
        review,
        opened,
        due);
  }

  private void connects(String name, String url) {
    tenant.sql(
        "insert into model_connection (name, provider, base_url, model, created_by)"
            + " values (?, 'openai', ?, 'm', 'ada')",
        name,
        url);
  }

  private void key(Instant from, Instant until) {
    tenant.sql(
        "insert into api_key (id, name, hash, roles, created_by, created_at, expires_at)"
            + " values (?, 'nightly', sha256('x'), '{member}', 'mia', ?, ?)",
        UUID.randomUUID(),
        from,
        until);
  }

  private static byte[] sealedUnder(UUID key) {
    return java.nio.ByteBuffer.allocate(40)
        .put((byte) 1)
        .putLong(key.getMostSignificantBits())
        .putLong(key.getLeastSignificantBits())
        .put("nonce and ciphertext".getBytes(StandardCharsets.US_ASCII))
        .array();
  }

  private void assertPasses(String control) {
    Assessment assessment = tenant.assess(control);
    assertThat(assessment.findings().failingItems()).isEmpty();
    assertThat(assessment.status()).isEqualTo(Status.PASSING);
  }

  private void assertFails(String control, String problem) {
    Assessment assessment = tenant.assess(control);
    assertThat(assessment.status()).isEqualTo(Status.FAILING);
    assertThat(assessment.findings().failingItems())
        .anySatisfy(item -> assertThat(String.valueOf(item.get("problem"))).contains(problem));
  }
}
