package dev.kaizen.tenant;

import java.nio.charset.StandardCharsets;

/** What a sealed secret is bound to. The tenant's name holds no zero byte, so no two read alike. */
final class SecretBinding {
  private SecretBinding() {}

  static byte[] of(String tenant, String purpose) {
    return ("kaizen\0" + tenant + "\0" + purpose).getBytes(StandardCharsets.UTF_8);
  }
}
