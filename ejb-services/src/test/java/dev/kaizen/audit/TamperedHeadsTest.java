package dev.kaizen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.audit.anchor.AnchorFolder;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.verifier.BundleVerifier;
import dev.kaizen.verifier.LogKey;
import dev.kaizen.verifier.Report;
import dev.kaizen.verifier.SignedHead;
import dev.kaizen.verifier.Trust;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the owner of the database can do who also computes the whole chain anew. The hash chain
 * alone finds none of it.
 */
class TamperedHeadsTest {
  @TempDir private Path folder;
  private SignedLog log;

  @BeforeEach
  void open() {
    log = new SignedLog(folder);
  }

  @Test
  void untouched_log_holds_with_every_head() {
    log.signedOneByOne(5);
    assertThat(log.check().problem()).isNull();
    assertThat(log.check().signed()).isEqualTo(5);
  }

  @Test
  void log_that_grows_while_it_is_checked_holds_and_one_that_is_set_back_does_not() {
    log.signedOneByOne(3);
    assertThat(log.checkWhile(() -> log.signedOneByOne(2)).problem()).isNull();
    assertThat(log.check().problem()).isNull();

    log.rows.tamper(
        "delete from audit_entry where seq > 3",
        "update audit_head set seq = 3, hash = (select hash from audit_entry where seq = 3)");
    assertBroken("entry 4 is missing");
  }

  @Test
  void log_of_some_hundred_entries_holds_and_its_subtrees_are_kept() {
    log.rows.fill(10);
    log.sign();
    log.rows.fill(260);
    assertThat(log.sign().size()).isEqualTo(270);
    log.rows.fill(3);
    log.sign();
    assertThat(log.check().problem()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "update audit_entry set payload = '{}' where seq = 3; entries 3 to 3",
        "update audit_entry set actor = 'nobody' where seq = 1; entries 1 to 1",
        "update audit_entry set address = '' where seq = 5; entries 5 to 5"
      })
  void changed_entry_in_a_chain_computed_anew_is_named_by_its_head(String change, String words) {
    log.signedOneByOne(5);
    log.rows.tamper(change);
    log.chainAnew();
    assertBroken(words);
  }

  @Test
  void removed_entry_is_named_when_the_rest_moved_up_and_the_chain_was_computed_anew() {
    log.signedOneByOne(5);
    log.rows.tamper(
        "delete from audit_entry where seq = 2",
        "update audit_entry set seq = -seq where seq > 2",
        "update audit_entry set seq = -seq - 1 where seq < 0");
    log.chainAnew();
    assertBroken("entries 2 to 2 was changed, put in or taken out");
  }

  @Test
  void entry_put_in_is_named_when_the_chain_was_computed_anew() {
    log.signedOneByOne(4);
    log.rows.tamper(
        "update audit_entry set seq = -seq where seq > 2",
        "update audit_entry set seq = 1 - seq where seq < 0",
        "insert into audit_entry select 3, at, actor, action, subject_type, subject_id, payload,"
            + " prev_hash, hash, channel, address from audit_entry where seq = 2");
    log.chainAnew();
    assertBroken("entries 3 to 3 was changed, put in or taken out");
  }

  @Test
  void entries_that_changed_places_are_named_when_the_chain_was_computed_anew() {
    log.signedOneByOne(5);
    log.rows.tamper(
        "update audit_entry set payload = '{\"first\":1}' where seq = 2",
        "update audit_entry set seq = -2 where seq = 2",
        "update audit_entry set seq = 2 where seq = 3",
        "update audit_entry set seq = 3 where seq = -2");
    log.chainAnew();
    assertBroken("entries 2 to 2");
  }

  @Test
  void cut_off_tail_is_named_though_the_logs_head_was_set_back_with_it() {
    log.signedOneByOne(5);
    log.rows.tamper("delete from audit_entry where seq > 3");
    log.chainAnew();
    assertBroken("the log has signed a head of 4 entries, so it was cut off or set back");
  }

  @Test
  void log_set_back_whole_to_an_old_head_is_named_by_a_head_that_somebody_holds() {
    log.signedOneByOne(5);
    SignedHead held = log.newest().head();
    log.rows.tamperAll(
        "delete from audit_entry where seq > 3", "delete from audit_signed_head where size > 3");
    log.chainAnew();
    assertThat(log.check().problem()).isNull();
    assertThat(log.check(new Trust(Set.of(), List.of(held))).problem())
        .contains("you hold a signed head of 5 entries, so the log was cut off or set back");
  }

  @Test
  void log_set_back_whole_is_named_by_the_head_that_was_kept_outside() {
    log.signedOneByOne(5);
    AnchorFolder anchor = new AnchorFolder(folder.resolve("anchors"));
    anchor.keep(log.tenant(), log.newest().note());
    log.rows.tamperAll(
        "delete from audit_entry where seq > 3", "delete from audit_signed_head where size > 3");
    log.chainAnew();
    anchor.keep(log.tenant(), log.newest().note());
    SignedHead kept = anchor.newest(log.tenant()).orElseThrow();
    assertThat(log.check(new Trust(Set.of(), List.of(kept))).problem())
        .contains("the log was cut off or set back");
  }

  @Test
  void log_that_grew_anew_after_it_was_set_back_is_named_by_a_head_that_somebody_holds() {
    log.signedOneByOne(5);
    SignedHead held = log.newest().head();
    log.rows.tamperAll(
        "delete from audit_entry where seq > 3", "delete from audit_signed_head where size > 3");
    log.chainAnew();
    log.signedOneByOne(4);
    assertThat(log.check().problem()).isNull();
    assertThat(log.check(new Trust(Set.of(), List.of(held))).problem())
        .contains("the log does not begin with what you hold a signed head of");
  }

  @Test
  void heads_signed_anew_by_another_key_are_named() {
    log.signedOneByOne(3);
    log.rows.tamper("update audit_entry set payload = '{}' where seq = 2");
    log.chainAnew();
    Foreign foreign = new Foreign(log.tenant());
    log.rows.tamperAll(
        "update audit_signed_head set note = '%s' where size = 3"
            .formatted(foreign.note(3, rootOfRows())),
        "delete from audit_signed_head where size < 3");
    assertBroken("not signed by the log's key");
  }

  @Test
  void key_that_was_put_in_with_all_its_heads_is_named() {
    log.signedOneByOne(3);
    log.rows.tamper("update audit_entry set payload = '{}' where seq = 2");
    log.chainAnew();
    Foreign foreign = new Foreign(log.tenant());
    LogKey own = keyOfLog();
    log.rows.tamperAll(
        "update audit_signed_head set note = '%s' where size = 3"
            .formatted(foreign.note(3, rootOfRows())),
        "delete from audit_signed_head where size < 3",
        "update audit_key set text = '%s'".formatted(foreign.key().text()));
    assertThat(log.check().problem()).isNull();
    assertThat(log.hasOwnKeysOnly()).isFalse();
    assertThat(log.check(new Trust(Set.of(own.fingerprint()), List.of())).problem())
        .contains("signed anew by " + foreign.key().text());
  }

  @Test
  void rows_swapped_with_another_tenants_are_named() {
    SignedLog other = new SignedLog(folder);
    other.signedOneByOne(3);
    log.signedOneByOne(3);
    log.rows.tamper(
        "delete from audit_entry where seq = 2",
        "insert into audit_entry select * from %s.audit_entry where seq = 2"
            .formatted(other.rows.schema()));
    assertThat(log.check().firstBroken()).isEqualTo(2);
    assertBroken("it is not one of tenant '" + log.tenant() + "'");
    log.chainAnew();
    assertBroken("entries 2 to 2");
  }

  @Test
  void heads_and_keys_of_another_tenant_are_named() {
    SignedLog other = new SignedLog(folder);
    other.signedOneByOne(3);
    log.signedOneByOne(3);
    log.rows.tamperAll(
        "delete from audit_signed_head",
        "delete from audit_key",
        "insert into audit_key select * from %s.audit_key".formatted(other.rows.schema()),
        "insert into audit_signed_head select * from %s.audit_signed_head"
            .formatted(other.rows.schema()));
    assertBroken("not of this log");
    assertThat(log.hasOwnKeysOnly()).isFalse();
  }

  @Test
  void changed_head_is_named() {
    log.signedOneByOne(3);
    log.rows.tamperAll(
        "update audit_signed_head set note = replace(note, E'\\n2\\n', E'\\n1\\n') where size = 2");
    assertBroken("a head of 1 entries is kept as one of 2");
  }

  @Test
  void nothing_more_is_signed_once_what_was_signed_has_changed() {
    log.signedOneByOne(4);
    log.rows.tamper("update audit_entry set payload = '{}' where seq = 2");
    log.chainAnew();
    log.rows.fill(1);
    assertThatThrownBy(log::sign)
        .isInstanceOf(KaizenException.class)
        .hasMessageContaining("not what it was when its head of 4 entries was signed");
  }

  @Test
  void new_key_signs_on_and_both_have_signed_the_head_between() throws IOException {
    log.signedOneByOne(2);
    LogKey first = keyOfLog();
    log.rotate();
    log.signedOneByOne(2);
    assertThat(log.check().problem()).isNull();
    Report report = verifiedBundle(new Trust(Set.of(first.fingerprint()), List.of()));
    assertThat(report.problem()).isNull();
    assertThat(report.keys()).hasSize(2).startsWith(first);
  }

  private Report verifiedBundle(Trust trust) throws IOException {
    AuditEntry last = log.rows.append("audit.exported");
    log.sign();
    var out = new ByteArrayOutputStream();
    log.in(
        source -> {
          try {
            var bundle = new AuditBundle(out, log.tenant(), last, SignedLog.heads(source));
            dev.kaizen.audit.store.AuditStoreForTests.on(source).each(last.seq(), bundle::write);
            return true;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return BundleVerifier.verify(new ByteArrayInputStream(out.toByteArray()), trust);
  }

  private LogKey keyOfLog() {
    return log.in(source -> SignedLog.heads(source).keys().getFirst().key());
  }

  private byte[] rootOfRows() {
    var tree = new dev.kaizen.verifier.MerkleTree();
    log.in(
        source -> {
          for (byte[] leaf : SignedLog.heads(source).roots(0, 0, 3)) {
            tree.add(leaf);
          }
          return true;
        });
    return tree.root();
  }

  private void assertBroken(String words) {
    AuditVerification found = log.check();
    assertThat(found.problem()).contains(words);
    assertThat(found.intact()).isFalse();
    assertThat(found.firstBroken()).isNotNull();
  }

  /** Somebody's key in the name of the log. */
  private record Foreign(LogKey key, PrivateKey secret) {
    Foreign(String tenant) {
      this(tenant, pair());
    }

    private Foreign(String tenant, java.security.KeyPair pair) {
      this(
          LogKey.of(
              "kaizen.example:9443/audit/" + tenant,
              Arrays.copyOfRange(pair.getPublic().getEncoded(), 12, 44)),
          pair.getPrivate());
    }

    String note(long size, byte[] root) {
      String body = SignedHead.body(key.origin(), size, root);
      try {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(secret);
        signature.update(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return body + "\n" + SignedHead.line(key, signature.sign());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private static java.security.KeyPair pair() {
      try {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
