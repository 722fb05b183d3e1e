package dev.kaizen.mail;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/**
 * A mail in plain text to one person. What would end a line of the head, and so begin another, is
 * refused.
 *
 * @param subject of 200 characters at most
 * @param text of 20,000 characters at most
 */
public record Mail(String to, String subject, String text) {
  private static final Pattern PLAIN =
      Pattern.compile("[^\\s@,;:<>()\\[\\]\"\\\\]+@[^\\s@,;:<>()\\[\\]\"\\\\]+");
  private static final int LONGEST_ADDRESS = 254;
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 20_000;

  public Mail {
    requireLine("The address", to, LONGEST_ADDRESS);
    requireLine("The subject", subject, LONGEST_SUBJECT);
    if (text.isBlank() || text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      throw refused("The text must have 1 to %,d characters".formatted(LONGEST_TEXT));
    }
    requireAddress(to);
  }

  private static void requireLine(String what, String line, int longest) {
    if (line.isBlank() || line.length() > longest) {
      throw refused("%s must have 1 to %d characters".formatted(what, longest));
    }
    if (line.codePoints().anyMatch(Mail::endsLine)) {
      throw refused("%s must be one line without control characters".formatted(what));
    }
  }

  private static boolean endsLine(int character) {
    return Character.isISOControl(character)
        || Character.getType(character) == Character.LINE_SEPARATOR
        || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
  }

  /** No names, groups, comments or quotes: an address that people have at work needs none. */
  private static void requireAddress(String to) {
    if (!PLAIN.matcher(to).matches()) {
      throw refused("The address must be one plain address of mail");
    }
    try {
      new InternetAddress(to, true).validate();
    } catch (AddressException e) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, "The address is none of mail", e);
    }
  }

  private static KaizenException refused(String why) {
    return new KaizenException(ErrorCode.INVALID_INPUT, why);
  }

  /** A log must not tell whom it goes to or what it says. */
  @Override
  public String toString() {
    return "Mail[%d characters]".formatted(text.length());
  }
}
