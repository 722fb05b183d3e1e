package dev.kaizen.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of an Ed25519 key that signs the heads of one log, as C2SP's signed notes name
 * it.
 *
 * @param text {@code NAME+ID+KEY}: the log's origin, the key's id in hex, and in base64 a byte 0x01
 *     and the 32 bytes of the key
 */
public record LogKey(String text) {
  private static final byte ED25519 = 1;
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  public LogKey {
    String[] parts = text.split("\\+", 3);
    byte[] key = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
    if (key.length != 33 || key[0] != ED25519 || !text.equals(text(parts[0], key))) {
      throw new IllegalArgumentException("not a key of a log: " + text);
    }
  }

  /**
   * @param origin the log's name: no space and no plus
   * @param publicKey the 32 bytes of an Ed25519 key
   */
  public static LogKey of(String origin, byte[] publicKey) {
    byte[] key = new byte[33];
    key[0] = ED25519;
    System.arraycopy(publicKey, 0, key, 1, 32);
    return new LogKey(text(origin, key));
  }

  private static String text(String origin, byte[] key) {
    byte[] line = (origin + "\n").getBytes(StandardCharsets.UTF_8);
    String id = HexFormat.of().formatHex(MerkleTree.sha256(line, key), 0, 4);
    return origin + "+" + id + "+" + Base64.getEncoder().encodeToString(key);
  }

  /** The name of the log it signs for. */
  public String origin() {
    return text.substring(0, text.indexOf('+'));
  }

  /** Eight digits in hex; enough to tell keys apart and no more. */
  public String id() {
    return text.split("\\+", 3)[1];
  }

  /** SHA-256 of the key's 32 bytes in hex: what people compare. */
  public String fingerprint() {
    return HexFormat.of().formatHex(MerkleTree.sha256(publicKey()));
  }

  public byte[] publicKey() {
    byte[] key = Base64.getDecoder().decode(text.split("\\+", 3)[2]);
    return Arrays.copyOfRange(key, 1, key.length);
  }

  public boolean hasSigned(String note, byte[] signature) {
    byte[] raw = publicKey();
    byte[] encoded = Arrays.copyOf(X509, X509.length + raw.length);
    System.arraycopy(raw, 0, encoded, X509.length, raw.length);
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      check.update(note.getBytes(StandardCharsets.UTF_8));
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
