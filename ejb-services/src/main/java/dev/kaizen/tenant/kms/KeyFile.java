package dev.kaizen.tenant.kms;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keys in a file of the operator's, outside the database: 32 bytes in base64 a line, the first the
 * current one, the others those from before. A change of the file is seen at the next use.
 */
final class KeyFile implements KeyEncryption {
  private static final int KEY_BYTES = 32;
  private static final int ID_CHARACTERS = 16;

  private final Path file;
  private volatile @Nullable Read known;

  private record Key(String id, SecretKey secret) {}

  private record Read(FileTime at, List<Key> keys) {}

  KeyFile(Path file) {
    this.file = file;
  }

  @Override
  public String kind() {
    return "file";
  }

  @Override
  public String current() {
    return keys().getFirst().id();
  }

  @Override
  public Wrapped wrap(byte[] boundTo, byte[] key) {
    Key first = keys().getFirst();
    return new Wrapped(first.id(), Sealed.seal(first.secret(), boundTo, key));
  }

  @Override
  public byte[] unwrap(byte[] boundTo, Wrapped wrapped) {
    for (Key key : keys()) {
      if (key.id().equals(wrapped.keyId())) {
        return Sealed.open(key.secret(), boundTo, wrapped.bytes());
      }
    }
    throw bad(
        "The platform key %s is not in the key file: put its line back".formatted(wrapped.keyId()));
  }

  /** For keys that were wrapped before there were ids: one of the file's keys did it. */
  byte[] unwrapByAny(byte[] boundTo, byte[] wrapped) {
    KaizenException last = bad("The platform key file is empty");
    for (Key key : keys()) {
      try {
        return Sealed.open(key.secret(), boundTo, wrapped);
      } catch (KaizenException e) {
        last = e;
      }
    }
    throw last;
  }

  private List<Key> keys() {
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      Read last = known;
      if (last == null || !last.at().equals(changed)) {
        last = new Read(changed, read(Files.readString(file, StandardCharsets.US_ASCII)));
        known = last;
      }
      return last.keys();
    } catch (IOException e) {
      throw new KaizenException(ErrorCode.INTERNAL, "The platform key file cannot be read", e);
    }
  }

  private static List<Key> read(String text) {
    List<Key> keys = new ArrayList<>();
    for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      keys.add(key(line));
    }
    if (keys.isEmpty()) {
      throw bad("The platform key file is empty");
    }
    return List.copyOf(keys);
  }

  private static Key key(String line) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(line);
    } catch (IllegalArgumentException e) {
      throw new KaizenException(
          ErrorCode.INTERNAL, "The platform key file cannot be read as base64", e);
    }
    if (bytes.length != KEY_BYTES) {
      throw bad(
          "The platform key has %d bytes; it must have %d".formatted(bytes.length, KEY_BYTES));
    }
    return new Key("file:" + fingerprint(bytes), new SecretKeySpec(bytes, "AES"));
  }

  private static String fingerprint(byte[] key) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update("kaizen platform key".getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(hash.digest(key)).substring(0, ID_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static KaizenException bad(String message) {
    return new KaizenException(ErrorCode.INTERNAL, message);
  }
}
