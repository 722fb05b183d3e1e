package dev.kaizen.compliance.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with a frozen head that grows by rows and holds few of them at a time. Past the most rows
 * a sheet can have, another follows.
 */
final class Sheet {
  private static final int MOST_ROWS = 1_000_000;
  private static final int FLUSH = 500;
  private static final int LONGEST = 32_767;

  private final Workbook book;
  private final String name;
  private final List<String> columns;
  private final double[] widths;
  private int number = 1;
  private Worksheet sheet;
  private int next;

  Sheet(Workbook book, String name, List<String> columns, double... widths) {
    if (columns.size() != widths.length) {
      throw new IllegalArgumentException("A width for each column");
    }
    this.book = book;
    this.name = name;
    this.columns = columns;
    this.widths = widths;
    this.sheet = begin(name);
  }

  private Worksheet begin(String title) {
    Worksheet begun = book.newWorksheet(title);
    begun.freezePane(0, 1);
    begun.pageOrientation("landscape");
    begun.fitToWidth((short) 1);
    begun.fitToHeight((short) 0);
    begun.repeatRows(0);
    for (int column = 0; column < columns.size(); column++) {
      begun.width(column, widths[column]);
      begun.inlineString(0, column, columns.get(column));
    }
    begun
        .range(0, 0, 0, columns.size() - 1)
        .style()
        .bold()
        .fontColor("FFFFFF")
        .fillColor("14324D")
        .verticalAlignment("top")
        .set();
    next = 1;
    return begun;
  }

  void row(@Nullable Object... cells) {
    try {
      if (next == MOST_ROWS) {
        sheet.finish();
        number++;
        sheet = begin(name + " " + number);
      }
      for (int column = 0; column < cells.length; column++) {
        cell(column, cells[column]);
      }
      next++;
      if (next % FLUSH == 0) {
        sheet.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Texts stand inline, never as formulas. */
  private void cell(int column, @Nullable Object value) {
    switch (value) {
      case null -> {
        return;
      }
      case Instant at -> {
        sheet.value(next, column, at.atOffset(ZoneOffset.UTC).toLocalDateTime());
        sheet
            .style(next, column)
            .format("yyyy-mm-dd hh:mm:ss")
            .horizontalAlignment("left")
            .verticalAlignment("top")
            .set();
        return;
      }
      case Long n -> sheet.value(next, column, n);
      default -> sheet.inlineString(next, column, allowed(value.toString()));
    }
    sheet.style(next, column).verticalAlignment("top").wrapText(widths[column] >= 26).set();
  }

  private static String allowed(String text) {
    String shorter = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    return shorter
        .codePoints()
        .map(c -> Html.allowed(c) ? c : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  void finish() throws IOException {
    sheet.setAutoFilter(0, 0, Math.max(next - 1, 0), columns.size() - 1);
    sheet.finish();
  }
}
