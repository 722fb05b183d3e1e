package dev.kaizen.launcher.demo;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells the demo's story on the terminal. */
public final class Narrator {
  private final PrintWriter out;
  private int chapter;

  public Narrator(PrintWriter out) {
    this.out = out;
  }

  void heading(String format, Object... arguments) {
    chapter++;
    out.printf(Locale.ROOT, "%n%d. %s%n", chapter, String.format(Locale.ROOT, format, arguments));
    out.flush();
  }

  void line(String format, Object... arguments) {
    out.printf(Locale.ROOT, "   %s%n", String.format(Locale.ROOT, format, arguments));
    out.flush();
  }

  void done(String format, Object... arguments) {
    out.printf(Locale.ROOT, "%nDone. %s%n", String.format(Locale.ROOT, format, arguments));
    out.flush();
  }
}
