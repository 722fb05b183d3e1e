package dev.kaizen.sdk.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a document into chunks of at most {@code maxWords}: at headings and page ends, so that a
 * chunk is about one thing and has one page, else between sentences. A chunk that goes on from
 * another repeats its last sentences, up to {@code overlapWords}. Only a sentence that is longer
 * than a chunk is cut itself, between words.
 */
public final class Chunker {
  private static final String PARAGRAPH_END = "\n\n";

  private final int maxWords;
  private final int overlapWords;

  private record Piece(String text, int words, String separator) {}

  public Chunker() {
    this(280, 40);
  }

  public Chunker(int maxWords, int overlapWords) {
    if (overlapWords < 0 || maxWords <= 2 * overlapWords) {
      throw new IllegalArgumentException("A chunk must hold more than twice what it repeats");
    }
    this.maxWords = maxWords;
    this.overlapWords = overlapWords;
  }

  public List<Chunk> cut(List<Block> blocks) {
    List<Chunk> chunks = new ArrayList<>();
    List<Block.Heading> headings = new ArrayList<>();
    List<Piece> section = new ArrayList<>();
    Integer page = null;
    for (Block block : blocks) {
      if (block instanceof Block.Heading || !java.util.Objects.equals(page, block.page())) {
        close(section, page, headings, chunks);
        page = block.page();
      }
      switch (block) {
        case Block.Heading h -> {
          headings.removeIf(open -> open.level() >= h.level());
          headings.add(h);
        }
        case Block.Paragraph p -> section.addAll(pieces(p.text()));
      }
    }
    close(section, page, headings, chunks);
    return chunks;
  }

  private void close(
      List<Piece> section,
      @Nullable Integer page,
      List<Block.Heading> headings,
      List<Chunk> chunks) {
    String heading =
        headings.isEmpty()
            ? null
            : headings.stream().map(Block::text).collect(Collectors.joining(" › "));
    List<Piece> open = new ArrayList<>();
    for (Piece piece : section) {
      if (!open.isEmpty() && words(open) + piece.words() > maxWords) {
        chunks.add(new Chunk(chunks.size(), page, heading, text(open)));
        open = tail(open, maxWords - piece.words());
      }
      open.add(piece);
    }
    if (!open.isEmpty()) {
      chunks.add(new Chunk(chunks.size(), page, heading, text(open)));
    }
    section.clear();
  }

  private List<Piece> tail(List<Piece> pieces, int room) {
    List<Piece> tail = new ArrayList<>();
    int words = 0;
    for (Piece piece : pieces.reversed()) {
      words += piece.words();
      if (words > Math.min(overlapWords, room)) {
        break;
      }
      tail.addFirst(piece);
    }
    return tail;
  }

  /** The sentences of a paragraph, each with the white space that follows it. */
  private List<Piece> pieces(String paragraph) {
    List<Piece> pieces = new ArrayList<>();
    List<Span> sentences = Sentences.of(paragraph);
    for (int i = 0; i < sentences.size(); i++) {
      Span s = sentences.get(i);
      boolean last = i + 1 == sentences.size();
      String gap =
          last ? PARAGRAPH_END : paragraph.substring(s.end(), sentences.get(i + 1).start());
      int words = count(s.text());
      if (words <= maxWords) {
        pieces.add(new Piece(s.text(), words, gap));
      } else {
        pieces.addAll(cutWords(s.text(), gap));
      }
    }
    return pieces;
  }

  private List<Piece> cutWords(String sentence, String gap) {
    List<String> words = List.of(sentence.split("\\s+"));
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < words.size(); i += maxWords) {
      List<String> part = words.subList(i, Math.min(words.size(), i + maxWords));
      boolean last = i + maxWords >= words.size();
      pieces.add(new Piece(String.join(" ", part), part.size(), last ? gap : " "));
    }
    return pieces;
  }

  private static int words(List<Piece> pieces) {
    return pieces.stream().mapToInt(Piece::words).sum();
  }

  private static int count(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  private static String text(List<Piece> pieces) {
    var text = new StringBuilder();
    pieces.forEach(p -> text.append(p.text()).append(p.separator()));
    return text.toString().strip();
  }
}
