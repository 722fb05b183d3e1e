package dev.kaizen.run.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * An event's JSON without its large string values, and these by their hashes: a document that goes
 * through ten steps is kept once and not ten times.
 *
 * <p>The texts are cut out of the JSON as they stand, escapes and all, so putting them back gives
 * every byte again; the database does that with {@code event_text}.
 *
 * @param payload what the event's row keeps: {@code #place:hash,place:hash}, a line feed, and the
 *     JSON with the values empty; places count its characters. Or the JSON as it was
 * @param blobs from hash to text, in the order of the hashes: whoever locks them does so in one
 *     order
 */
record LargeTexts(String payload, Map<String, String> blobs) {
  /** A string value is large from here on, in UTF-16 units of its JSON. */
  static final int LARGE = 16 * 1024;

  LargeTexts {
    blobs = java.util.Collections.unmodifiableMap(new TreeMap<>(blobs));
  }

  static LargeTexts of(String json) {
    return json.length() < LARGE ? new LargeTexts(json, Map.of()) : new Cut(json).made();
  }

  /** Goes over a JSON text once, from one string to the next. */
  private static final class Cut {
    private final String json;
    private final StringBuilder head = new StringBuilder("#");
    private final StringBuilder rest = new StringBuilder();
    private final Map<String, String> blobs = new TreeMap<>();
    private int place;

    Cut(String json) {
      this.json = json;
    }

    LargeTexts made() {
      int copied = 0;
      int open = json.indexOf('"');
      while (open >= 0) {
        int close = end(open + 1);
        if (close - open - 1 >= LARGE) {
          keep(copied, open + 1);
          cut(json.substring(open + 1, close));
          copied = close;
        }
        open = json.indexOf('"', close + 1);
      }
      if (blobs.isEmpty()) {
        return new LargeTexts(json, Map.of());
      }
      keep(copied, json.length());
      return new LargeTexts(head + "\n" + rest, blobs);
    }

    private void keep(int from, int to) {
      rest.append(json, from, to);
      place += json.codePointCount(from, to);
    }

    private void cut(String text) {
      String hash = sha256(text);
      blobs.put(hash, text);
      head.append(head.length() == 1 ? "" : ",").append(place).append(':').append(hash);
    }

    /** Where the string's closing quote is. */
    private int end(int from) {
      int at = from;
      while (json.charAt(at) != '"') {
        at += json.charAt(at) == '\\' ? 2 : 1;
      }
      return at;
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
