package dev.kaizen.rest.request;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * An uploaded file while it is looked at; closing it takes it away.
 *
 * @param sha256 over its bytes, lower-case hex
 */
public record Upload(String filename, Path file, String sha256) implements AutoCloseable {
  private static final String PART = "file";
  private static final int LONGEST_FIELD = 10_000;

  /** What makes two uploads the same request, whatever their boundaries are. */
  public record Identity(String filename, String sha256) {}

  public static Upload of(List<EntityPart> parts) {
    EntityPart part =
        parts.stream()
            .filter(p -> p.getName().equals(PART))
            .findFirst()
            .orElseThrow(() -> invalid("The form has no part named 'file'"));
    String name = part.getFileName().orElse("");
    String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    if (plain.isBlank()) {
      throw invalid("The part 'file' has no file name");
    }
    return copied(plain, part);
  }

  /** The text of a field of the form; INVALID_INPUT when it is not there or too long. */
  public static String field(List<EntityPart> parts, String name) {
    EntityPart part =
        parts.stream()
            .filter(p -> p.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> invalid("The form has no part named '%s'".formatted(name)));
    try (InputStream in = part.getContent()) {
      byte[] text = in.readNBytes(LONGEST_FIELD + 1);
      if (text.length > LONGEST_FIELD) {
        throw invalid("%s: at most %d bytes".formatted(name, LONGEST_FIELD));
      }
      return new String(text, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The form could not be read", e);
    }
  }

  public Identity identity() {
    return new Identity(filename, sha256);
  }

  @Override
  public void close() {
    delete(file);
  }

  private static Upload copied(String filename, EntityPart part) {
    Path file = null;
    try {
      file = Files.createTempFile("kaizen-upload-", "");
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = part.getContent();
          OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
        in.transferTo(out);
      }
      return new Upload(filename, file, HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    } catch (IOException | RuntimeException e) {
      if (file != null) {
        delete(file);
      }
      throw e instanceof RuntimeException known
          ? known
          : new UncheckedIOException("The upload could not be kept", (IOException) e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("An upload's temporary file stays behind", e);
    }
  }

  private static KaizenException invalid(String message) {
    return new KaizenException(ErrorCode.INVALID_INPUT, message);
  }
}
