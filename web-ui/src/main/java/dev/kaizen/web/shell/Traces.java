package dev.kaizen.web.shell;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Numbers by which a failure on a screen is found in the log. */
final class Traces {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Traces() {}

  static String next() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
