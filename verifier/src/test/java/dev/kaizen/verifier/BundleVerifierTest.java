package dev.kaizen.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleVerifierTest {
  private final List<ChainEntry> entries = new ArrayList<>(Bundles.chain(6));
  private final BundleHeader header = Bundles.headerOf(entries);

  @Test
  void untouched_bundle_is_intact_and_names_its_head() {
    Report report = Bundles.verify(Bundles.bytes(header, entries));
    assertThat(report.problem()).isNull();
    assertThat(report.intact()).isTrue();
    assertThat(report.tenant()).isEqualTo("acme");
    assertThat(report.head()).isEqualTo(header.head());
    assertThat(report.keys()).containsExactly(TestKey.FIRST.key());
    assertThat(Objects.requireNonNull(report.signed()).size()).isEqualTo(6);
  }

  @Test
  void every_flipped_bit_of_a_bundle_is_found() {
    List<ChainEntry> two = Bundles.chain(2);
    byte[] bundle = Bundles.bytes(Bundles.headerOf(two), two);
    for (int i = 0; i < bundle.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        bundle[i] ^= (byte) (1 << bit);
        assertThat(Bundles.verify(bundle).intact()).as("byte %d, bit %d", i, bit).isFalse();
        bundle[i] ^= (byte) (1 << bit);
      }
    }
  }

  @Test
  void every_truncation_is_found() {
    byte[] bundle = Bundles.bytes(header, entries);
    for (int length = 0; length < bundle.length; length++) {
      assertThat(Bundles.verify(java.util.Arrays.copyOf(bundle, length)).intact())
          .as("%d bytes", length)
          .isFalse();
    }
  }

  @Test
  void changed_payload_names_its_entry() {
    String bundle = text().replace("\\\"n\\\":3", "\\\"n\\\":8");
    assertBroken(Bundles.verify(bundle), 3, "content was changed");
  }

  @Test
  void removed_entry_is_named_by_its_number() {
    entries.remove(3);
    assertBroken(verify(), 4, "entry 4 is missing");
  }

  @Test
  void entry_put_in_twice_is_found_where_it_stands() {
    entries.add(3, entries.get(2));
    assertBroken(verify(), 4, "entry 3 stands where entry 4 belongs");
  }

  @Test
  void forged_entry_with_a_right_hash_breaks_the_link_of_the_next() {
    ChainEntry second = entries.get(1);
    entries.set(2, Bundles.link(new ChainHead(2, second.hash()), second.at(), "run.started", "{}"));
    assertBroken(verify(), 4, "does not link to entry 3");
  }

  @Test
  void swapped_entries_are_found_at_the_first() {
    entries.add(2, entries.remove(3));
    assertBroken(verify(), 3, "out of its place");
  }

  @Test
  void cut_off_tail_is_found() {
    assertBroken(
        Bundles.verify(Bundles.bytes(header, entries.subList(0, 4))), 5, "entry 5 is missing");
  }

  @Test
  void entries_past_the_head_are_found() {
    ChainEntry last = entries.getLast();
    entries.add(Bundles.link(header.head(), last.at(), "run.started", "{}"));
    assertBroken(verify(), 7, "after the log's head");
  }

  @Test
  void replaced_last_entry_is_found_by_the_head() {
    entries.set(
        5,
        Bundles.link(
            new ChainHead(5, entries.get(4).hash()),
            entries.getLast().at(),
            BundleHeader.EXPORTED,
            "{}"));
    assertBroken(verify(), 6, "not the one the log's head names");
  }

  @Test
  void another_tenants_name_on_the_bundle_is_found() {
    assertBroken(Bundles.verify(text().replaceFirst("acme", "evil")), 1, "tenant 'evil'");
  }

  @Test
  void header_with_a_wrong_count_is_found() {
    assertBroken(
        Bundles.verify(text().replaceFirst("\"entries\":6", "\"entries\":5")), 0, "5 entries");
  }

  @Test
  void changed_time_of_export_is_found() {
    var later = new BundleHeader("acme", header.exportedAt().plusSeconds(1), 6, header.head());
    assertBroken(Bundles.verify(Bundles.bytes(later, entries)), 6, "does not tell of this export");
  }

  @Test
  void line_that_is_not_json_names_its_entry() {
    String[] lines = text().split("\n");
    lines[3] = "oops";
    assertBroken(
        Bundles.verify(String.join("\n", lines) + "\n"), 2, "the line of entry 2 is broken");
  }

  @Test
  void line_written_another_way_is_refused_though_it_means_the_same() {
    assertBroken(Bundles.verify(text().replaceFirst("\"seq\":1", "\"seq\": 1")), 1, "bytes");
    assertBroken(Bundles.verify(text().replaceFirst("é", "\\\\u00e9")), 1, "bytes");
  }

  @Test
  void empty_file_and_foreign_file_are_no_bundle() {
    assertBroken(Bundles.verify(""), 0, "empty");
    assertBroken(Bundles.verify("{\"format\":\"other/1\"}\n"), 0, "format");
  }

  @Test
  void program_ends_with_what_it_found(@TempDir Path folder) throws IOException {
    Path good = Files.write(folder.resolve("good.jsonl"), Bundles.bytes(header, entries));
    Path bad = Files.writeString(folder.resolve("bad.jsonl"), text().replace("rita", "rota"));
    assertThat(Main.run(good.toString())).isZero();
    assertThat(Main.run(bad.toString())).isEqualTo(1);
    assertThat(Main.run(folder.resolve("none").toString())).isEqualTo(2);
    assertThat(Main.run()).isEqualTo(2);
  }

  @Test
  void sub_microsecond_time_in_a_line_is_refused() {
    assertThat(header.exportedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:06.000001Z"));
    assertBroken(Bundles.verify(text().replaceFirst("06.000001Z", "06.000001001Z")), 0, "finer");
  }

  @Test
  void changed_origin_names_its_entry() {
    assertBroken(
        Bundles.verify(text().replaceFirst("192.0.2.7", "192.0.2.9")), 1, "content was changed");
    assertBroken(
        Bundles.verify(text().replaceFirst("\"rest\"", "\"console\"")), 1, "content was changed");
  }

  @Test
  void origin_that_was_taken_out_names_its_entry() {
    String without = text().replaceFirst("\"channel\":\"rest\",\"address\":\"192.0.2.7\",", "");
    assertBroken(Bundles.verify(without), 1, "content was changed");
  }

  @Test
  void log_that_began_before_entries_had_an_origin_holds() {
    ChainEntry first = Bundles.linkOfFormat1(ChainHead.EMPTY, header.exportedAt(), "run.started");
    ChainEntry second =
        Bundles.link(
            new ChainHead(1, first.hash()), header.exportedAt(), BundleHeader.EXPORTED, "{}");
    var both = List.of(first, second);
    assertThat(Bundles.verify(Bundles.bytes(Bundles.headerOf(both), both)).intact()).isTrue();
  }

  /** Written by the first release. */
  @Test
  void bundle_of_the_first_format_is_still_read() throws IOException {
    try (var bundle = getClass().getResourceAsStream("bundle-1.jsonl")) {
      assertThat(BundleVerifier.verify(Objects.requireNonNull(bundle), Trust.NONE).intact())
          .isTrue();
    }
  }

  private Report verify() {
    return Bundles.verify(Bundles.bytes(header, entries));
  }

  private String text() {
    return new String(Bundles.bytes(header, entries), StandardCharsets.UTF_8);
  }

  private static void assertBroken(Report report, long seq, String words) {
    assertThat(report.intact()).isFalse();
    assertThat(report.firstBroken()).isEqualTo(seq);
    assertThat(report.problem()).contains(words);
  }
}
