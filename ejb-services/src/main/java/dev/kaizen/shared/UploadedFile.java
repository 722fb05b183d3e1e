package dev.kaizen.shared;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a person uploaded: its bytes, their hash, and a name without a path. */
public record UploadedFile(String filename, byte[] content, String sha256) {
  private static final int MAX_NAME = 255;

  /**
   * @param mostMegabytes TOO_LARGE for a larger one
   */
  public static UploadedFile of(String filename, Path file, int mostMegabytes) {
    String name = filename.substring(filename.replace('\\', '/').lastIndexOf('/') + 1).strip();
    if (name.isEmpty()
        || name.length() > MAX_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "The file needs a name of at most %d printable characters".formatted(MAX_NAME));
    }
    try {
      if (Files.size(file) > mostMegabytes * 1024L * 1024) {
        throw new KaizenException(
            ErrorCode.TOO_LARGE,
            "'%s' is larger than %d MB: split it, or upload it without its pictures"
                .formatted(name, mostMegabytes));
      }
      byte[] content = Files.readAllBytes(file);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return new UploadedFile(name, content, HexFormat.of().formatHex(hash));
    } catch (IOException e) {
      throw new KaizenException(ErrorCode.INTERNAL, "The upload could not be read; try again", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
