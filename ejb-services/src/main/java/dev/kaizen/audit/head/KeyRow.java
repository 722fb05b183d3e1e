package dev.kaizen.audit.head;

import dev.kaizen.verifier.LogKey;
import java.time.Instant;

/**
 * A key that signs the log's heads.
 *
 * @param number 1 is the first; the highest signs
 * @param sealed the private half, PKCS#8, as the vault has sealed it
 */
public record KeyRow(int number, String text, byte[] sealed, Instant createdAt) {
  public LogKey key() {
    return new LogKey(text);
  }
}
