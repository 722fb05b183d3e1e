package dev.kaizen.idempotency;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.regex.Pattern;

/**
 * The name a caller gave a request, with a hash of what was asked.
 *
 * @param key the caller's own, 1 to 128 visible ASCII characters
 * @param requestHash the same for the same request, lower-case hex
 */
public record RequestKey(String key, String requestHash) {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

  public RequestKey {
    if (!KEY.matcher(key).matches()) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "Idempotency-Key must be 1 to 128 visible ASCII characters, such as a UUID");
    }
  }
}
