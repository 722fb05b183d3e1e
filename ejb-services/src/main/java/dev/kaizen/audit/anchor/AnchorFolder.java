package dev.kaizen.audit.anchor;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.verifier.SignedHead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder with a file for each head, which is written once and never again: so it can lie on a
 * disk that allows no more than that, or be one that something else copies away.
 */
public final class AnchorFolder implements HeadAnchor {
  private static final String SUFFIX = ".head";

  private final Path folder;

  public AnchorFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public void keep(String tenant, String note) {
    add(tenant, note);
  }

  /** Whether it was not there yet. */
  boolean add(String tenant, String note) {
    long size = SignedHead.parse(note).size();
    return newest(tenant).filter(head -> head.size() >= size).isEmpty()
        && write(tenant, name(size), note.getBytes(StandardCharsets.UTF_8));
  }

  /** Beside the head of that size. */
  void addToken(String tenant, long size, byte[] token) {
    write(tenant, name(size) + ".tst", token);
  }

  /** False when another node was faster. */
  private boolean write(String tenant, String name, byte[] content) {
    try {
      Path file = Files.createDirectories(folder.resolve(tenant)).resolve(name);
      try (FileChannel out =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        out.write(ByteBuffer.wrap(content));
        out.force(true);
      }
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** What cannot be read is an error and not nothing: somebody may have wanted it unreadable. */
  @Override
  public Optional<SignedHead> newest(String tenant) {
    Path mine = folder.resolve(tenant);
    if (!Files.isDirectory(mine)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(mine)) {
      Optional<Path> last =
          files
              .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
              .max(Comparator.comparing(file -> file.getFileName().toString()));
      return last.isEmpty()
          ? Optional.empty()
          : Optional.of(SignedHead.parse(Files.readString(last.get())));
    } catch (IOException | IllegalArgumentException e) {
      throw failed(e);
    }
  }

  /** As long for every size: the order of the names is that of the sizes. */
  private static String name(long size) {
    return "%019d%s".formatted(size, SUFFIX);
  }

  private static KaizenException failed(Exception e) {
    return new KaizenException(
        ErrorCode.INTERNAL, "The heads that are kept outside could not be read or kept", e);
  }
}
