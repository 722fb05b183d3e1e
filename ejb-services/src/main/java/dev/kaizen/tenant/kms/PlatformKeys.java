package dev.kaizen.tenant.kms;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places where platform keys are kept: new wraps are made in the first, and each opens what was
 * wrapped in it. So the platform moves from one to another while it runs: name the new place, keep
 * the old one, wrap everything anew, then drop the old one.
 */
public final class PlatformKeys {
  private final List<KeyEncryption> places;

  PlatformKeys(List<KeyEncryption> places) {
    this.places = List.copyOf(places);
  }

  /** Keys in one file and nowhere else, for who is no server. */
  public static PlatformKeys inFile(Path file) {
    return new PlatformKeys(List.of(new KeyFile(file)));
  }

  public String current() {
    return first().current();
  }

  public Wrapped wrap(byte[] boundTo, byte[] key) {
    return first().wrap(boundTo, key);
  }

  /**
   * @param keyId null for what was wrapped before keys had ids
   */
  public byte[] unwrap(byte[] boundTo, @Nullable String keyId, byte[] bytes) {
    for (KeyEncryption place : places) {
      if (keyId == null && place instanceof KeyFile file) {
        return file.unwrapByAny(boundTo, bytes);
      }
      if (keyId != null && place.kind().equals(new Wrapped(keyId, bytes).kind())) {
        return place.unwrap(boundTo, new Wrapped(keyId, bytes));
      }
    }
    throw new KaizenException(
        ErrorCode.INTERNAL,
        "A tenant's key is wrapped under %s, which is not configured"
            .formatted(keyId == null ? "a key file" : keyId));
  }

  private KeyEncryption first() {
    if (places.isEmpty()) {
      throw new KaizenException(
          ErrorCode.INTERNAL, "No platform key is configured: set KAIZEN_PLATFORM_KEY_FILE");
    }
    return places.getFirst();
  }
}
