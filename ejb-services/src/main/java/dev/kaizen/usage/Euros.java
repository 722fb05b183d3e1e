package dev.kaizen.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Millionths of a euro as people read them. */
public final class Euros {
  private static final int MICROS = 6;

  private Euros() {}

  /** At least two places after the point, and as many as there are: 1.00 €, 0.000125 €. */
  public static String of(long micros) {
    BigDecimal euros = BigDecimal.valueOf(micros, MICROS).stripTrailingZeros();
    return (euros.scale() < 2 ? euros.setScale(2, RoundingMode.UNNECESSARY) : euros).toPlainString()
        + " €";
  }
}
