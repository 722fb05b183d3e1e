package dev.kaizen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.audit.store.LiveLog;
import dev.kaizen.verifier.AuditChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of tampering with live rows, done by the one who can: the owner of the schema. */
class LogCheckTest {
  private final LiveLog log = new LiveLog();

  @Test
  void empty_log_is_intact() {
    assertThat(check())
        .isEqualTo(new AuditVerification(true, 0, new AuditHead(0, AuditChain.START), null, null));
  }

  @Test
  void untouched_log_is_intact() {
    log.fill(5);
    AuditEntry last = log.append("run.completed");
    assertThat(check())
        .isEqualTo(new AuditVerification(true, 6, new AuditHead(6, last.hash()), null, null));
  }

  @Test
  void flipped_byte_of_a_payload_names_its_entry() {
    log.fill(5);
    log.tamper("update audit_entry set payload = replace(payload, '1200', '1201') where seq = 3");
    assertBroken(3, "content was changed");
  }

  @Test
  void flipped_byte_of_a_hash_names_its_entry() {
    log.fill(5);
    log.tamper(
        "update audit_entry set hash = set_byte(hash, 7, get_byte(hash, 7) # 1) where seq = 4");
    assertBroken(4, "does not match its hash");
  }

  @Test
  void time_moved_by_a_microsecond_names_its_entry() {
    log.fill(5);
    log.tamper("update audit_entry set at = at + interval '1 microsecond' where seq = 2");
    assertBroken(2, "content was changed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "address = '198.51.100.1'",
        "address = ''",
        "channel = 'console'",
        "channel = null",
        "channel = null, address = ''"
      })
  void changed_origin_names_its_entry(String change) {
    log.fill(3);
    log.tamper("update audit_entry set " + change + " where seq = 2");
    assertBroken(2, "content was changed");
  }

  @Test
  void address_put_to_an_entry_of_the_first_format_is_found() {
    log.appendOfFormat1();
    assertThat(check().intact()).isTrue();
    log.tamper("update audit_entry set address = '198.51.100.1' where seq = 1");
    assertBroken(1, "content was changed");
  }

  @Test
  void log_goes_on_after_entries_of_the_first_format() {
    log.appendOfFormat1();
    log.fill(2);
    assertThat(check().entries()).isEqualTo(3);
    assertThat(check().intact()).isTrue();
  }

  @Test
  void removed_entry_is_named() {
    log.fill(5);
    log.tamper("delete from audit_entry where seq = 3");
    assertBroken(3, "entry 3 is missing");
  }

  @Test
  void entry_put_in_before_the_first_is_found() {
    log.fill(3);
    log.tamper(
        "insert into audit_entry select 0, at, actor, action, subject_type, subject_id, payload,"
            + " prev_hash, hash from audit_entry where seq = 1");
    assertBroken(1, "entry 0 stands where entry 1 belongs");
  }

  @Test
  void entry_put_in_past_the_head_is_found() {
    log.fill(3);
    log.tamper(
        "insert into audit_entry select 4, at, actor, action, subject_type, subject_id, payload,"
            + " prev_hash, hash from audit_entry where seq = 3");
    assertBroken(4, "past the log's head");
  }

  @Test
  void entries_that_changed_places_are_found_at_the_first() {
    log.fill(5);
    log.tamper(
        "update audit_entry set seq = -2 where seq = 2",
        "update audit_entry set seq = 2 where seq = 3",
        "update audit_entry set seq = 3 where seq = -2");
    assertBroken(2, "does not match its hash");
  }

  @Test
  void cut_off_tail_is_found_by_the_head() {
    log.fill(5);
    log.tamper("delete from audit_entry where seq > 3");
    assertBroken(4, "entry 4 is missing");
  }

  @Test
  void emptied_log_is_found_by_the_head() {
    log.fill(2);
    log.tamper("truncate audit_entry");
    assertBroken(1, "entry 1 is missing");
  }

  @Test
  void head_set_back_is_found() {
    log.fill(3);
    log.tamper(
        "update audit_head set (seq, hash) = (select seq, hash from audit_entry where seq = 2)");
    assertBroken(3, "past the log's head");
  }

  private AuditVerification check() {
    return log.with(store -> LogCheck.of(log.tenant(), store));
  }

  private void assertBroken(long seq, String words) {
    AuditVerification found = check();
    assertThat(found.intact()).isFalse();
    assertThat(found.firstBroken()).isEqualTo(seq);
    assertThat(found.problem()).contains(words);
  }
}
