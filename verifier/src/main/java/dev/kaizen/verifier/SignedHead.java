package dev.kaizen.verifier;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * What a log says of itself and signs: so many entries, and this root of the tree over them. Its
 * text is a checkpoint as C2SP has it: origin, size and root in a line each, an empty line, and a
 * line for each signature.
 *
 * @param root in base64
 * @param signatures of the first three lines, in the order of the text
 */
public record SignedHead(String origin, long size, String root, List<By> signatures) {
  private static final String DASH = "\u2014 ";

  /**
   * Who signed, and the signature.
   *
   * @param keyId eight digits in hex
   */
  public record By(String name, String keyId, byte[] signature) {}

  public SignedHead {
    signatures = List.copyOf(signatures);
  }

  /** What is signed. */
  public static String body(String origin, long size, byte[] root) {
    return "%s\n%d\n%s\n".formatted(origin, size, Base64.getEncoder().encodeToString(root));
  }

  /** The line that goes under the body and its empty line. */
  public static String line(LogKey key, byte[] signature) {
    byte[] id = HexFormat.of().parseHex(key.id());
    byte[] both = java.util.Arrays.copyOf(id, id.length + signature.length);
    System.arraycopy(signature, 0, both, id.length, signature.length);
    return DASH + key.origin() + " " + Base64.getEncoder().encodeToString(both) + "\n";
  }

  /** IllegalArgumentException when it is no such text. */
  public static SignedHead parse(String note) {
    int end = note.indexOf("\n\n");
    String[] body = note.substring(0, Math.max(end, 0)).split("\n", -1);
    if (body.length != 3 || !note.endsWith("\n")) {
      throw new IllegalArgumentException("it is not a signed head");
    }
    long size = Long.parseLong(body[1]);
    byte[] root = Base64.getDecoder().decode(body[2]);
    List<By> signatures = new ArrayList<>();
    for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
      String[] words = line.split(" ", -1);
      byte[] both = words.length == 3 ? Base64.getDecoder().decode(words[2]) : new byte[0];
      if (both.length < 5
          || !line.equals(DASH + words[1] + " " + Base64.getEncoder().encodeToString(both))) {
        throw new IllegalArgumentException("a signature of the head cannot be read");
      }
      signatures.add(
          new By(
              words[1],
              HexFormat.of().formatHex(both, 0, 4),
              java.util.Arrays.copyOfRange(both, 4, both.length)));
    }
    SignedHead head = new SignedHead(body[0], size, body[2], signatures);
    if (size < 1 || root.length != 32 || !note.startsWith(body(body[0], size, root) + "\n")) {
      throw new IllegalArgumentException("the head's size or root is not one");
    }
    return head;
  }

  String body() {
    return body(origin, size, Base64.getDecoder().decode(root));
  }

  /**
   * Whether the key says it signed: name and id are the key's. Whether it did is another matter.
   */
  boolean names(LogKey key) {
    return signatures.stream().anyMatch(by -> isOf(key, by));
  }

  /** Whether every signature in that key's name is the key's, and there is one. */
  boolean isSignedBy(LogKey key) {
    return names(key)
        && signatures.stream()
            .filter(by -> isOf(key, by))
            .allMatch(by -> key.hasSigned(body(), by.signature()));
  }

  private static boolean isOf(LogKey key, By by) {
    return by.name().equals(key.origin()) && by.keyId().equals(key.id());
  }
}
