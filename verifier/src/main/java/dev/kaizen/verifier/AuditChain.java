package dev.kaizen.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;

/**
 * How an entry of the audit log is hashed. Each hash covers the hash before it, so a log is a
 * chain: whoever changes an old entry must change all that follow.
 *
 * <p>The hash is SHA-256 over twelve fields, in this order: {@value #FORMAT}, tenant, sequence
 * number in decimal, time as {@code 2026-01-31T08:15:30.123456Z}, actor, channel, address, action,
 * subject type, subject id, payload, and the previous entry's hash in lower-case hex (64 zeros for
 * the first entry). Each field is its length in bytes as four bytes, highest first, then its UTF-8
 * bytes. The lengths make the encoding unambiguous: no text can pass for two fields.
 *
 * <p>Logs that are older than channel and address begin with entries of {@value #FORMAT_1}, which
 * lack these two fields and have that name first.
 */
public final class AuditChain {
  public static final String FORMAT = "kaizen-audit-entry/2";
  public static final String FORMAT_1 = "kaizen-audit-entry/1";

  /** What the first entry names as its predecessor's hash. */
  public static final String START = "0".repeat(64);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private AuditChain() {}

  /** The hash the entry should have, in lower-case hex; the one it has counts for nothing. */
  public static String hash(String tenant, ChainEntry e) {
    String channel = e.channel();
    var all = new ByteArrayOutputStream(512);
    put(all, channel == null ? FORMAT_1 : FORMAT);
    put(all, tenant);
    put(all, Long.toString(e.seq()));
    put(all, time(e.at()));
    put(all, e.actor());
    if (channel != null) {
      put(all, channel);
      put(all, e.address());
    }
    put(all, e.action());
    put(all, e.subjectType());
    put(all, e.subjectId());
    put(all, e.payload());
    put(all, e.prevHash());
    return HexFormat.of().formatHex(MerkleTree.sha256(all.toByteArray()));
  }

  /** The one text of a time; refused when it is finer than a microsecond, which no log keeps. */
  static String time(Instant at) {
    if (!at.equals(at.truncatedTo(ChronoUnit.MICROS))) {
      throw new IllegalArgumentException("The time is finer than a microsecond: " + at);
    }
    return TIME.format(at);
  }

  private static void put(ByteArrayOutputStream all, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    all.writeBytes(bytes);
  }
}
