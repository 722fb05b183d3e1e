package dev.kaizen.database.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** An exported tenant's file that holds what its manifest says: every byte was checked. */
public final class TenantArchive implements AutoCloseable {
  private final ZipFile zip;
  private final Manifest manifest;

  private TenantArchive(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /** By an {@link ArchiveRefused} that names the first file that is not as it was written. */
  public static TenantArchive open(Path file) {
    @Nullable ZipFile zip = null;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
      byte[] bytes = bytes(zip, Manifest.ENTRY);
      String digest = new String(bytes(zip, Manifest.DIGEST_ENTRY), StandardCharsets.US_ASCII);
      if (!digest.strip().equals(Digests.of(bytes))) {
        throw new ArchiveRefused("The manifest was changed after the export");
      }
      TenantArchive archive = new TenantArchive(zip, Manifest.read(bytes));
      for (Manifest.Part part : archive.manifest.tables()) {
        archive.check(part);
      }
      archive.check(archive.manifest.queue());
      return archive;
    } catch (IOException | ArchiveRefused e) {
      close(zip);
      throw e instanceof ArchiveRefused refused
          ? refused
          : new ArchiveRefused("The file " + file + " is no exported tenant", e);
    }
  }

  public String slug() {
    return manifest.slug();
  }

  public String exportedAt() {
    return manifest.exportedAt();
  }

  public long rows() {
    return manifest.tables().stream().mapToLong(Manifest.Part::rows).sum();
  }

  Manifest manifest() {
    return manifest;
  }

  BufferedReader lines(Manifest.Part part) throws IOException {
    return new BufferedReader(
        new InputStreamReader(stream(zip, part.entry()), StandardCharsets.UTF_8));
  }

  private void check(Manifest.Part part) throws IOException {
    MessageDigest digest = Digests.begin();
    try (InputStream in = new DigestInputStream(stream(zip, part.entry()), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    if (!part.sha256().equals(Digests.end(digest))) {
      throw new ArchiveRefused("The file " + part.entry() + " was changed after the export");
    }
  }

  private static byte[] bytes(ZipFile zip, String entry) throws IOException {
    try (InputStream in = stream(zip, entry)) {
      return in.readAllBytes();
    }
  }

  private static InputStream stream(ZipFile zip, String entry) throws IOException {
    ZipEntry found = zip.getEntry(entry);
    if (found == null) {
      throw new ArchiveRefused("The file holds no " + entry);
    }
    return zip.getInputStream(found);
  }

  private static void close(@Nullable ZipFile zip) {
    try {
      if (zip != null) {
        zip.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    close(zip);
  }
}
