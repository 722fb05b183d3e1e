package dev.kaizen.sdk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChunkerTest {
  @Test
  void a_heading_starts_a_chunk_and_is_kept_with_its_parents() {
    List<Chunk> chunks =
        new Chunker()
            .cut(
                List.of(
                    new Block.Heading(1, "Policy", null),
                    new Block.Paragraph("It holds for all.", null),
                    new Block.Heading(2, "Limits", null),
                    new Block.Paragraph("Up to 1,000 EUR.", null),
                    new Block.Heading(2, "Risk", null),
                    new Block.Paragraph("Low or high.", null)));
    assertThat(chunks)
        .extracting(Chunk::heading)
        .containsExactly("Policy", "Policy › Limits", "Policy › Risk");
    assertThat(chunks.get(1).searchable()).isEqualTo("Policy › Limits\nUp to 1,000 EUR.");
  }

  @Test
  void a_chunk_stands_on_one_page() {
    List<Chunk> chunks =
        new Chunker()
            .cut(List.of(new Block.Paragraph("First.", 1), new Block.Paragraph("Second.", 2)));
    assertThat(chunks).extracting(Chunk::page).containsExactly(1, 2);
  }

  @Test
  void a_long_section_is_cut_between_sentences_and_repeats_the_last_one() {
    List<Chunk> chunks =
        new Chunker(10, 4)
            .cut(
                List.of(
                    new Block.Paragraph(
                        "Aa bb cc dd. Ee ff gg hh. Ii jj kk ll. Mm nn oo pp.", null)));
    assertThat(chunks)
        .extracting(Chunk::text)
        .containsExactly(
            "Aa bb cc dd. Ee ff gg hh.", "Ee ff gg hh. Ii jj kk ll.", "Ii jj kk ll. Mm nn oo pp.");
  }

  @Test
  void only_a_sentence_longer_than_a_chunk_is_cut_itself() {
    String sentence = "word ".repeat(25).strip() + ".";
    assertThat(new Chunker(10, 2).cut(List.of(new Block.Paragraph(sentence, null)))).hasSize(3);
  }

  @Test
  void a_document_without_text_has_no_chunks() {
    assertThat(new Chunker().cut(List.of(new Block.Heading(1, "Title", 1)))).isEmpty();
  }

  @Property(tries = 100)
  void no_word_is_lost_and_no_chunk_is_too_long(
      @ForAll @IntRange(min = 0, max = 60) int sentences,
      @ForAll @IntRange(min = 1, max = 15) int length) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      blocks.add(new Block.Paragraph("S" + i + " w".repeat(length) + ".", null));
    }
    List<Chunk> chunks = new Chunker(20, 5).cut(blocks);
    String all = String.join("\n", chunks.stream().map(Chunk::text).toList());
    for (int i = 0; i < sentences; i++) {
      assertThat(all).contains("S" + i + " ");
    }
    assertThat(chunks)
        .allSatisfy(c -> assertThat(c.text().split("\\s+")).hasSizeLessThanOrEqualTo(20));
  }
}
