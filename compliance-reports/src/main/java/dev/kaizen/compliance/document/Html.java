package dev.kaizen.compliance.document;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes well-formed XHTML. Text can only come in escaped. */
final class Html {
  private final StringBuilder out = new StringBuilder(16_384);
  private final Deque<String> open = new ArrayDeque<>();

  Html open(String element, String cssClass) {
    out.append('<').append(element);
    if (!cssClass.isEmpty()) {
      attribute("class", cssClass);
    }
    out.append('>');
    open.push(element);
    return this;
  }

  Html open(String element) {
    return open(element, "");
  }

  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  Html text(String text) {
    escape(text);
    return this;
  }

  Html element(String element, String cssClass, String text) {
    return open(element, cssClass).text(text).close();
  }

  /** A target that a bookmark or a link of the document can name. */
  Html anchor(String name) {
    out.append("<a");
    attribute("name", name);
    out.append("></a>");
    return this;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Still open: " + open);
    }
    return out.toString();
  }

  static String escaped(String text) {
    return new Html().text(text).out.toString();
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value);
    out.append('"');
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
              }
            });
  }

  /** XML knows no escape for the others. */
  static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
