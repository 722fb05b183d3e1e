package dev.kaizen.rest.security;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The one character that no text of the database can hold; refused where it comes in. */
public final class NullCharacter {
  private static final String ESCAPED = "\\u0000";

  private NullCharacter() {}

  /**
   * In JSON it can stand as an escape only; one whose backslash is itself escaped is plain text.
   */
  public static void refuseInJson(byte[] json) {
    String text = new String(json, StandardCharsets.ISO_8859_1);
    for (int at = text.indexOf(ESCAPED); at >= 0; at = text.indexOf(ESCAPED, at + 1)) {
      int backslashes = 0;
      while (at - backslashes > 0 && text.charAt(at - backslashes - 1) == '\\') {
        backslashes++;
      }
      if (backslashes % 2 == 0) {
        throw refusal("The body");
      }
    }
  }

  static void refuseInQuery(@Nullable String query) {
    if (query != null && query.contains("%00")) {
      throw refusal("The address");
    }
  }

  private static KaizenException refusal(String where) {
    return new KaizenException(
        ErrorCode.INVALID_INPUT, where + " holds the character U+0000, which no text may have");
  }
}
