package dev.kaizen.system.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes of somebody's phone (RFC 6238, as Keycloak has it unless told otherwise). */
final class Totp {
  private static final int PERIOD_SECONDS = 30;
  private static final int DIGITS = 1_000_000;

  private Totp() {}

  static String now(String secret) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    byte[] hash =
        mac.doFinal(
            ByteBuffer.allocate(Long.BYTES)
                .putLong(Instant.now().getEpochSecond() / PERIOD_SECONDS)
                .array());
    int from = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash, from, Integer.BYTES).getInt() & Integer.MAX_VALUE;
    return "%06d".formatted(number % DIGITS);
  }
}
