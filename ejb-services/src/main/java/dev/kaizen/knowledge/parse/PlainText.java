package dev.kaizen.knowledge.parse;

import dev.kaizen.sdk.knowledge.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blocks of text and Markdown: paragraphs end at an empty line; Markdown has headings, too. */
final class PlainText {
  private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})\\s+(.*?)\\s*#*$");
  private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:```|~~~).*");

  private PlainText() {}

  static List<Block> text(String text) {
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : Text.clean(text).split("\\n[ \\t]*\\n")) {
      add(blocks, paragraph);
    }
    return blocks;
  }

  static List<Block> markdown(String text) {
    List<Block> blocks = new ArrayList<>();
    var open = new StringBuilder();
    boolean fenced = false;
    for (String line : Text.clean(text).split("\\n")) {
      Matcher heading = HEADING.matcher(line);
      boolean fence = FENCE.matcher(line).matches();
      if (!fenced && (heading.matches() || line.isBlank())) {
        add(blocks, open.toString());
        open.setLength(0);
        if (heading.matches() && !heading.group(2).isBlank()) {
          blocks.add(new Block.Heading(heading.group(1).length(), heading.group(2), null));
        }
      } else {
        open.append(line).append('\n');
      }
      fenced ^= fence;
    }
    add(blocks, open.toString());
    return blocks;
  }

  private static void add(List<Block> blocks, String paragraph) {
    if (!paragraph.isBlank()) {
      blocks.add(new Block.Paragraph(paragraph.strip(), null));
    }
  }
}
