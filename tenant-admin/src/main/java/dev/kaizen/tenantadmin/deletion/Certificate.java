package dev.kaizen.tenantadmin.deletion;

import dev.kaizen.sdk.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is left of a tenant: who wanted its end, and what was destroyed. It is kept for ever.
 *
 * @param content canonical JSON
 * @param sha256 over its UTF-8, in lower-case hex
 */
public record Certificate(String slug, String content, String sha256) {
  private static final String FORMAT = "kaizen-deletion-certificate-1";

  /** Of a destruction that is over but for the tenant's row. */
  public static Certificate of(
      Deletion deletion, String name, Map<String, Object> evidence, Removed removed, Instant at) {
    Map<String, Object> all = new LinkedHashMap<>(evidence);
    all.put("format", FORMAT);
    all.put("slug", deletion.slug());
    all.put("name", name);
    all.put("reason", deletion.reason());
    all.put("requestedBy", deletion.requestedBy());
    all.put("requestedAt", deletion.requestedAt().toString());
    all.put("confirmedBy", String.valueOf(deletion.confirmedBy()));
    all.put("confirmedAt", String.valueOf(deletion.confirmedAt()));
    all.put("destroyedAt", at.toString());
    all.put("peopleRemoved", removed.people());
    all.put("queueRowsRemoved", removed.queueRows());
    String content = JsonText.canonical(all);
    return new Certificate(deletion.slug(), content, sha256(content));
  }

  /** What was removed outside the tenant's schema by the last try. */
  public record Removed(int people, int queueRows) {}

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
