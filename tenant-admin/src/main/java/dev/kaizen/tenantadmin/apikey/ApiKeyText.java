package dev.kaizen.tenantadmin.apikey;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its bearer has it: {@code kz_TENANT_ID_SECRET}. Tenant and id say where to look; what
 * proves the bearer is the secret, 256 random bits of which only a hash is kept.
 */
public record ApiKeyText(String tenant, UUID id, String secret) {
  private static final String MARK = "kz_";
  private static final int SECRET_BYTES = 32;
  private static final Pattern FORM =
      Pattern.compile("kz_([a-z][a-z0-9-]{1,30})_([0-9a-f]{32})_([A-Za-z0-9_-]{43})");
  private static final SecureRandom RANDOM = new SecureRandom();

  static ApiKeyText fresh(String tenant, UUID id) {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return new ApiKeyText(
        tenant, id, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** Whether a bearer's text is meant to be a key, be it a good one or not. */
  public static boolean looksLikeOne(String bearer) {
    return bearer.startsWith(MARK);
  }

  static ApiKeyText parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw unknown();
    }
    String id = parts.group(2).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    return new ApiKeyText(parts.group(1), UUID.fromString(id), parts.group(3));
  }

  /** The same words whatever is wrong, so that guessing teaches nothing. */
  static KaizenException unknown() {
    return new KaizenException(
        ErrorCode.UNAUTHENTICATED,
        "The API key is unknown, expired or revoked: ask a tenant-admin for a new one");
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** What the bearer is given, once. */
  public String text() {
    return MARK + tenant + "_" + id.toString().replace("-", "") + "_" + secret;
  }

  /** A record tells all it holds; this one keeps its secret to itself. */
  @Override
  public String toString() {
    return "ApiKeyText[" + id + "]";
  }
}
