package dev.kaizen.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleVerifierTest {
  private final List<String> bundle = bundleOf("acme", 5);

  @Test
  void an_untouched_bundle_holds() throws IOException {
    BundleVerifier.Report report = verify(bundle);
    assertThat(report.intact()).isTrue();
    assertThat(report.entries()).isEqualTo(5);
    assertThat(report.problem()).isNull();
  }

  @Test
  void an_empty_log_holds() throws IOException {
    assertThat(verify(bundleOf("acme", 0)).intact()).isTrue();
  }

  @Test
  void every_changed_byte_of_an_entry_is_found_and_the_entry_named() throws IOException {
    String line = bundle.get(3);
    for (int i = 0; i < line.length(); i++) {
      char changed = line.charAt(i) == 'x' ? 'y' : 'x';
      List<String> tampered = new ArrayList<>(bundle);
      tampered.set(3, line.substring(0, i) + changed + line.substring(i + 1));
      BundleVerifier.Report report = verify(tampered);
      assertThat(report.intact()).as("byte %d", i).isFalse();
      assertThat(report.firstBroken()).as("byte %d", i).isEqualTo(3);
    }
  }

  @Test
  void a_removed_entry_is_named() throws IOException {
    bundle.remove(2);
    BundleVerifier.Report report = verify(bundle);
    assertThat(report.problem()).contains("entry 2 is missing");
  }

  @Test
  void an_entry_that_stands_twice_is_named() throws IOException {
    bundle.add(3, bundle.get(2));
    assertThat(verify(bundle).problem()).contains("entry 2 stands again");
  }

  @Test
  void swapped_entries_are_found() throws IOException {
    Collections.swap(bundle, 2, 3);
    assertThat(verify(bundle).intact()).isFalse();
  }

  @Test
  void a_cut_off_log_is_found() throws IOException {
    bundle.removeLast();
    assertThat(verify(bundle).problem()).contains("cut off").contains("entry 5");
  }

  @Test
  void entries_of_another_tenant_do_not_hold() throws IOException {
    List<String> foreign = bundleOf("globex", 5);
    foreign.set(0, bundle.getFirst());
    BundleVerifier.Report report = verify(foreign);
    assertThat(report.intact()).isFalse();
    assertThat(report.firstBroken()).isEqualTo(1);
  }

  @Test
  void a_field_that_does_not_belong_is_refused() throws IOException {
    bundle.set(1, bundle.get(1).replace("{\"seq\"", "{\"extra\":\"1\",\"seq\""));
    assertThat(verify(bundle).problem()).contains("'extra' does not belong here");
  }

  @Test
  void an_empty_file_is_refused() throws IOException {
    assertThat(verify(List.of()).problem()).contains("empty");
  }

  @Test
  void the_hash_of_a_known_entry_is_the_one_written_down() {
    // Computed with another program from the format's description; guards against silent change.
    BundleEntry entry =
        new BundleEntry(
            1,
            "2026-01-02T03:04:05.000006Z",
            "rita",
            "approval.decided",
            "approval",
            "42",
            "{\"decision\":\"approve\"}",
            AuditChain.START,
            "");
    assertThat(AuditChain.hash("acme", entry)).isEqualTo(KNOWN_HASH);
  }

  private static final String KNOWN_HASH =
      "9dd7880c2413931bf7a75f943dbdfcfadbc6b76087edc6b121469aac835af3e0";

  private static BundleVerifier.Report verify(List<String> lines) throws IOException {
    return BundleVerifier.verify(new BufferedReader(new StringReader(String.join("\n", lines))));
  }

  private static List<String> bundleOf(String tenant, int count) {
    List<String> lines = new ArrayList<>();
    String before = AuditChain.START;
    for (int seq = 1; seq <= count; seq++) {
      BundleEntry entry =
          new BundleEntry(
              seq,
              "2026-01-02T03:04:05.000006Z",
              "rita",
              "run.started",
              "run",
              "r",
              "{}",
              before,
              "");
      String hash = AuditChain.hash(tenant, entry);
      lines.add(
          ("{\"seq\":%d,\"at\":\"%s\",\"actor\":\"rita\",\"action\":\"run.started\","
                  + "\"subjectType\":\"run\",\"subjectId\":\"r\",\"payload\":\"{}\","
                  + "\"prevHash\":\"%s\",\"hash\":\"%s\"}")
              .formatted(seq, entry.at(), before, hash));
      before = hash;
    }
    lines.addFirst(
        ("{\"format\":\"kaizen-audit-bundle/1\",\"tenant\":\"%s\","
                + "\"exportedAt\":\"2026-01-02T03:04:05.000006Z\",\"headSeq\":%d,\"headHash\":\"%s\"}")
            .formatted(tenant, count, before));
    return lines;
  }
}
