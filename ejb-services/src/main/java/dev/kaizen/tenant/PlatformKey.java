package dev.kaizen.tenant;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The key that wraps the tenants' keys; it lies in a file of the operator's, outside the database.
 */
@Dependent
public class PlatformKey {
  private static final int KEY_BYTES = 32;

  @Inject
  @ConfigProperty(name = "kaizen.platform.key.file")
  private Optional<String> file;

  private volatile @Nullable SecretKey key;

  SecretKey get() {
    SecretKey known = key;
    if (known == null) {
      known = read(Path.of(file.orElseThrow(() -> bad("KAIZEN_PLATFORM_KEY_FILE is not set"))));
      key = known;
    }
    return known;
  }

  static SecretKey read(Path file) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
    } catch (IOException | IllegalArgumentException e) {
      throw new KaizenException(
          ErrorCode.INTERNAL, "The platform key file cannot be read as base64", e);
    }
    if (bytes.length != KEY_BYTES) {
      throw bad(
          "The platform key has %d bytes; it must have %d".formatted(bytes.length, KEY_BYTES));
    }
    return new SecretKeySpec(bytes, "AES");
  }

  private static KaizenException bad(String message) {
    return new KaizenException(ErrorCode.INTERNAL, message);
  }
}
