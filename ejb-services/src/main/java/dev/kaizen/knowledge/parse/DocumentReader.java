package dev.kaizen.knowledge.parse;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.knowledge.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Turns a file into blocks of text. A file may be hostile: it is read on a thread of its own that
 * is given up when time is up, and every way in which reading can fail ends in words that say what
 * to do.
 */
public final class DocumentReader {
  private final Duration patience;

  public DocumentReader() {
    this(Duration.ofSeconds(60));
  }

  public DocumentReader(Duration patience) {
    this.patience = patience;
  }

  /**
   * @throws KaizenException UNSUPPORTED_MEDIA_TYPE, UNREADABLE_DOCUMENT or TOO_LARGE
   */
  public ParsedDocument read(Path file, String filename) {
    var task = new FutureTask<>(() -> readNow(file, filename));
    Thread thread = Thread.ofPlatform().daemon().name("document-reader").start(task);
    try {
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw TikaReader.unreadable(
          "Reading the document took longer than %d s: upload it in parts"
              .formatted(patience.toSeconds()),
          e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KaizenException known
          ? known
          : TikaReader.unreadable("The document cannot be read: save it anew and upload that", e);
    } catch (InterruptedException | CancellationException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new KaizenException(ErrorCode.INTERNAL, "Reading the document was interrupted", e);
    }
  }

  private static ParsedDocument readNow(Path file, String filename) throws IOException {
    if (Files.size(file) == 0) {
      throw TikaReader.unreadable("The file is empty: choose the right one and upload that", null);
    }
    DocumentKind kind = DocumentKind.of(file, filename);
    ParsedDocument parsed =
        switch (kind) {
          case TEXT -> plain(kind, PlainText.text(Text.decode(file)), filename);
          case MARKDOWN -> plain(kind, PlainText.markdown(Text.decode(file)), filename);
          case PDF, DOCX, HTML -> {
            TikaReader.Found found = TikaReader.read(kind, file);
            List<Block> blocks = found.text().blocks();
            yield new ParsedDocument(
                kind.mediaType(),
                title(found.title(), blocks, filename),
                found.text().pages(),
                blocks);
          }
        };
    if (parsed.blocks().stream().noneMatch(Block.Paragraph.class::isInstance)) {
      throw TikaReader.unreadable(
          "The document holds no text. If it is a scan, run text recognition over it and upload"
              + " the result",
          null);
    }
    return parsed;
  }

  private static ParsedDocument plain(DocumentKind kind, List<Block> blocks, String filename) {
    return new ParsedDocument(kind.mediaType(), title("", blocks, filename), null, blocks);
  }

  private static String title(String own, List<Block> blocks, String filename) {
    if (!own.isBlank()) {
      return own;
    }
    return blocks.stream()
        .filter(Block.Heading.class::isInstance)
        .map(Block::text)
        .findFirst()
        .orElseGet(() -> filename.replaceFirst("\\.[^.]+$", ""));
  }
}
