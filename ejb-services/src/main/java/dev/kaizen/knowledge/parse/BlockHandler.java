package dev.kaizen.knowledge.parse;

import dev.kaizen.sdk.knowledge.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Gathers headings and paragraphs from the XHTML that Tika makes of any document, with the page
 * each stands on. Stops a document that is too long or takes too long.
 */
final class BlockHandler extends DefaultHandler {
  /** Reading went past a limit. */
  static final class LimitReached extends SAXException {
    private static final long serialVersionUID = 1L;

    LimitReached(String message) {
      super(message);
    }
  }

  static final int MAX_CHARACTERS = 5_000_000;
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "li", "tr", "pre", "blockquote", "table", "ul", "ol", "dt", "dd", "body");
  private static final Set<String> CELLS = Set.of("td", "th");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private @Nullable Integer page;
  private int rowDepth;
  private boolean inHead;
  private long characters;

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /** How many pages were seen; null for a document without. */
  @Nullable Integer pages() {
    return page;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    if (name.equals("div") && "page".equals(attributes.getValue("class"))) {
      flush(0);
      page = page == null ? 1 : page + 1;
    } else if (isHeading(name) || startsBlock(name)) {
      flush(0);
    }
    if (name.equals("tr")) {
      rowDepth++;
    }
    inHead |= name.equals("head");
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    if (isHeading(name)) {
      flush(name.charAt(1) - '0');
    } else if (name.equals("head")) {
      inHead = false;
    } else if (CELLS.contains(name)) {
      open.append("  ");
    } else if (name.equals("br")) {
      open.append('\n');
    } else if (name.equals("tr")) {
      rowDepth = Math.max(0, rowDepth - 1);
      flush(0);
    } else if (startsBlock(name)) {
      flush(0);
    }
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    characters += length;
    if (characters > MAX_CHARACTERS) {
      throw new LimitReached("more than %,d characters".formatted(MAX_CHARACTERS));
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new LimitReached("time is up");
    }
    if (!inHead) {
      open.append(text, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    characters(text, start, length);
  }

  @Override
  public void endDocument() {
    flush(0);
  }

  /** A paragraph inside a table's cell is part of its row. */
  private boolean startsBlock(String name) {
    return BLOCKS.contains(name) && (rowDepth == 0 || name.equals("tr"));
  }

  private static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  private void flush(int headingLevel) {
    String text = Text.clean(open.toString());
    open.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    if (headingLevel > 0) {
      blocks.add(new Block.Heading(headingLevel, Text.oneLine(text), page));
    } else {
      blocks.add(new Block.Paragraph(text, page));
    }
  }
}
