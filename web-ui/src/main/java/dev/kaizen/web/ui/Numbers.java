package dev.kaizen.web.ui;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as people read them. */
public final class Numbers {
  private static final double MICROS = 1_000_000.0;

  private Numbers() {}

  public static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** "1 passage", "3 passages". */
  public static String of(long n, String noun) {
    return count(n) + " " + (n == 1 ? noun : noun + "s");
  }

  /** A number with the cents it may have; 48600 is "48,600.00". */
  public static String money(Number amount) {
    return String.format(Locale.ROOT, "%,.2f", new BigDecimal(amount.toString()));
  }

  /** Money in millionths of a euro. */
  public static String euros(long micros) {
    return micros == 0
        ? "no cost"
        : String.format(Locale.ROOT, micros < 10_000 ? "€%.4f" : "€%,.2f", micros / MICROS);
  }

  public static String bytes(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    return bytes < 1024 * 1024
        ? String.format(Locale.ROOT, "%.0f kB", bytes / 1024.0)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1024.0 / 1024.0);
  }
}
