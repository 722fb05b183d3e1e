package dev.kaizen.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody can do who writes the whole bundle and computes the whole chain anew. */
class HeadCheckTest {
  private static final TestKey FIRST = TestKey.FIRST;
  private static final TestKey SECOND = TestKey.SECOND;
  private static final TestKey FOREIGN = TestKey.FOREIGN;
  private static final Trust KNOWN = new Trust(Set.of(FIRST.key().fingerprint()), List.of());

  private final List<ChainEntry> entries = Bundles.chain(8);
  private final byte[] bundle = Bundles.bytes(Bundles.headerOf(entries), entries);

  @Test
  void bundle_is_good_for_who_knows_the_key_by_text_or_fingerprint() {
    assertHolds(Bundles.verify(bundle, KNOWN));
    assertHolds(Bundles.verify(bundle, new Trust(Set.of(FIRST.key().text()), List.of())));
  }

  @Test
  void chain_that_was_computed_anew_over_a_changed_entry_is_found_by_the_next_head() {
    byte[] changed = underTheOldHeads(forgedFrom(3));
    assertBroken(Bundles.verify(changed), 4, "entries 3 to 4 was changed");
  }

  @Test
  void everything_signed_anew_is_found_by_who_knows_the_key() {
    byte[] anew = signed(forgedFrom(3), List.of(FOREIGN), size -> List.of(FOREIGN));
    assertHolds(Bundles.verify(anew));
    assertBroken(Bundles.verify(anew, KNOWN), 8, "signed anew by " + FOREIGN.key().text());
  }

  @Test
  void everything_signed_anew_is_found_by_who_has_an_older_head() {
    byte[] anew = signed(entries, List.of(FOREIGN), size -> List.of(FOREIGN));
    assertBroken(Bundles.verify(anew, heldOf(bundle)), 8, "of another key");
  }

  @Test
  void known_key_that_is_only_listed_gives_no_trust() {
    byte[] anew = signed(forgedFrom(3), List.of(FOREIGN, FIRST), size -> List.of(FOREIGN));
    assertBroken(Bundles.verify(anew, KNOWN), 8, "no key you trust");
    assertThat(Bundles.verify(anew).keys()).containsExactly(FOREIGN.key());
  }

  @Test
  void head_by_another_key_among_the_logs_own_is_found() {
    byte[] mixed =
        signed(entries, List.of(FIRST, FOREIGN), size -> List.of(size == 6 ? FOREIGN : FIRST));
    assertBroken(Bundles.verify(mixed), 6, "not signed by the log's key " + FIRST.key().id());
  }

  @Test
  void new_key_takes_over_with_a_head_that_both_have_signed() {
    byte[] rotated =
        signed(
            entries,
            List.of(FIRST, SECOND),
            size ->
                size < 4 ? List.of(FIRST) : size == 4 ? List.of(FIRST, SECOND) : List.of(SECOND));
    Report report = Bundles.verify(rotated, KNOWN);
    assertHolds(report);
    assertThat(report.keys()).containsExactly(FIRST.key(), SECOND.key());
    assertHolds(Bundles.verify(rotated, new Trust(Set.of(SECOND.key().text()), List.of())));
  }

  @Test
  void old_key_signs_no_more_once_it_has_handed_over() {
    byte[] rotated =
        signed(
            entries,
            List.of(FIRST, SECOND),
            size -> size == 4 ? List.of(FIRST, SECOND) : List.of(FIRST));
    assertBroken(Bundles.verify(rotated), 6, "not signed by the log's key " + SECOND.key().id());
  }

  @Test
  void new_key_that_the_old_one_has_not_vouched_for_is_found() {
    byte[] rotated =
        signed(entries, List.of(FIRST, SECOND), size -> List.of(size < 5 ? FIRST : SECOND));
    assertBroken(Bundles.verify(rotated), 6, "not signed by the log's key " + FIRST.key().id());
  }

  @Test
  void taken_out_last_head_is_found() {
    byte[] unsigned =
        signed(entries, List.of(FIRST), size -> size < 7 ? List.of(FIRST) : List.of());
    assertBroken(Bundles.verify(unsigned), 7, "no signed head covers the entries from 7 on");
  }

  @Test
  void moved_head_is_found() {
    String[] lines = new String(bundle, StandardCharsets.UTF_8).split("\n", -1);
    String head = lines[4];
    lines[4] = lines[3];
    lines[3] = head;
    assertBroken(Bundles.verify(String.join("\n", lines)), 2, "in the wrong place");
  }

  @Test
  void log_set_back_to_an_older_state_is_found_by_who_has_a_newer_head() {
    List<ChainEntry> old = Bundles.chain(6);
    byte[] older = Bundles.bytes(Bundles.headerOf(old), old);
    assertHolds(Bundles.verify(older));
    assertBroken(Bundles.verify(older, heldOf(bundle)), 7, "cut off or set back");
  }

  @Test
  void log_that_parted_from_what_somebody_holds_is_found() {
    List<ChainEntry> forged = forgedFrom(5);
    byte[] parted = Bundles.bytes(Bundles.headerOf(forged), forged);
    assertHolds(Bundles.verify(parted));
    assertBroken(Bundles.verify(parted, heldOf(bundle)), 8, "does not begin with what you hold");
  }

  @Test
  void log_that_grew_since_somebody_looked_holds() {
    List<ChainEntry> more = new ArrayList<>(entries);
    ChainEntry last = entries.getLast();
    more.add(
        Bundles.link(
            new ChainHead(8, last.hash()), last.at().plusSeconds(1), BundleHeader.EXPORTED, "{}"));
    assertHolds(Bundles.verify(Bundles.bytes(Bundles.headerOf(more), more), heldOf(bundle)));
  }

  @Test
  void heads_of_another_tenants_log_are_found() {
    TestKey globex = TestKey.make("log.example/audit/globex");
    byte[] swapped = signed(entries, List.of(globex), size -> List.of(globex));
    assertBroken(Bundles.verify(swapped), 2, "not of this log");
  }

  @Test
  void program_takes_keys_and_what_is_older(@TempDir Path folder) throws Exception {
    Path now = Files.write(folder.resolve("now.jsonl"), bundle);
    String key = FIRST.key().text();
    Path head =
        Files.writeString(
            folder.resolve("head.txt"), Bundles.note(List.of(FIRST), 9, new byte[32]));
    assertThat(Main.run(now.toString(), "--key", key, "--since", now.toString())).isZero();
    assertThat(Main.run(now.toString(), "--key", FOREIGN.key().text())).isEqualTo(1);
    assertThat(Main.run(now.toString(), "--since", head.toString())).isEqualTo(1);
    assertThat(Main.run(now.toString(), "--since")).isEqualTo(2);
    assertThat(Main.run(now.toString(), "--other", key)).isEqualTo(2);
  }

  private static byte[] signed(
      List<ChainEntry> entries, List<TestKey> keys, Bundles.Signers signers) {
    return Bundles.bytes(Bundles.headerOf(entries), entries, keys, signers);
  }

  /** A chain that is right in itself and says another thing in one entry. */
  private List<ChainEntry> forgedFrom(int seq) {
    List<ChainEntry> forged = new ArrayList<>(entries.subList(0, seq - 1));
    for (ChainEntry entry : entries.subList(seq - 1, entries.size())) {
      ChainEntry before = forged.getLast();
      forged.add(
          Bundles.link(
              new ChainHead(before.seq(), before.hash()),
              entry.at(),
              entry.action(),
              entry.seq() == seq ? "{\"amount\":1}" : entry.payload()));
    }
    return forged;
  }

  private byte[] underTheOldHeads(List<ChainEntry> others) {
    String[] old = new String(bundle, StandardCharsets.UTF_8).split("\n", -1);
    byte[] made = Bundles.bytes(Bundles.headerOf(others), others);
    String[] lines = new String(made, StandardCharsets.UTF_8).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      lines[i] = old[i].startsWith("{\"signed\"") ? old[i] : lines[i];
    }
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static Trust heldOf(byte[] held) {
    Report report = Bundles.verify(held);
    return new Trust(Set.of(), List.of(Objects.requireNonNull(report.signed())));
  }

  private static void assertHolds(Report report) {
    assertThat(report.problem()).isNull();
  }

  private static void assertBroken(Report report, long seq, String words) {
    assertThat(report.problem()).contains(words);
    assertThat(report.firstBroken()).isEqualTo(seq);
    assertThat(report.intact()).isFalse();
  }
}
