package dev.kaizen.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/**
 * How an audit entry is hashed; the server and the verifier use this one definition.
 *
 * <p>The hash is SHA-256 over the fields in this order: {@code "kaizen-audit-entry/1"}, tenant,
 * sequence number, time, actor, action, subject type, subject id, payload, hash of the entry
 * before. Text is UTF-8 and each field is preceded by its length in bytes as four bytes, big end
 * first, so that no two different entries give the same bytes. Numbers and times are written as
 * text: {@code 17} and {@code 2026-11-23T01:02:03.000004Z}, always with six digits. The entry
 * before the first is 32 zero bytes.
 */
public final class AuditChain {
  private static final String FORMAT = "kaizen-audit-entry/1";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** The hash before the first entry, in lower-case hex. */
  public static final String START = "0".repeat(64);

  private AuditChain() {}

  /** The time as it is hashed and exported; digits below the microsecond are cut off. */
  public static String time(Instant at) {
    return TIME.format(at);
  }

  /** The entry's hash in lower-case hex, from its fields and the hash it says is before it. */
  public static String hash(String tenant, BundleEntry entry) {
    MessageDigest digest = sha256();
    add(digest, FORMAT);
    add(digest, tenant);
    add(digest, Long.toString(entry.seq()));
    add(digest, entry.at());
    add(digest, entry.actor());
    add(digest, entry.action());
    add(digest, entry.subjectType());
    add(digest, entry.subjectId());
    add(digest, entry.payload());
    add(digest, HexFormat.of().parseHex(entry.prevHash()));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    add(digest, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void add(MessageDigest digest, byte[] field) {
    digest.update(ByteBuffer.allocate(4).putInt(field.length).array());
    digest.update(field);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
