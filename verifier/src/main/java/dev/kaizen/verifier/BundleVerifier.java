package dev.kaizen.verifier;

import dev.kaizen.verifier.BundleLines.Malformed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Checks a bundle from its first byte to its last: that each line has the form an export writes,
 * that each entry matches its hash and links to the one before it, that the numbers run from 1
 * without a gap, and that the chain ends where the header says. It holds one entry at a time, so
 * the size of a bundle does not matter.
 *
 * <p>It shows that a bundle is whole and unchanged since its hashes were computed. Whoever can
 * write all of a bundle can also compute all of it anew: compare the head with one you know.
 */
public final class BundleVerifier {
  private final Lines lines;
  private @Nullable BundleHeader header;
  private ChainCheck check = new ChainCheck("");
  private @Nullable ChainEntry last;

  private BundleVerifier(InputStream in) {
    this.lines = new Lines(in);
  }

  public static Report verify(Path bundle) throws IOException {
    try (InputStream in = Files.newInputStream(bundle)) {
      return verify(in);
    }
  }

  public static Report verify(InputStream bundle) throws IOException {
    return new BundleVerifier(bundle).verify();
  }

  private Report verify() throws IOException {
    Break broken;
    try {
      broken = readHeader();
    } catch (Malformed e) {
      broken = new Break(0, "the header cannot be read: " + e.getMessage());
    }
    if (broken == null) {
      broken = walk();
    }
    return new Report(
        broken == null,
        header == null ? null : header.tenant(),
        check.reached().seq(),
        check.reached(),
        broken == null ? null : broken.seq(),
        broken == null ? null : broken.problem());
  }

  private @Nullable Break readHeader() throws IOException, Malformed {
    byte[] line = lines.next();
    if (line == null) {
      return new Break(0, "the file is empty");
    }
    BundleHeader found = BundleLines.header(line);
    header = found;
    check = new ChainCheck(found.tenant());
    if (found.entries() != found.head().seq() || found.entries() < 1) {
      return new Break(
          0,
          "the header contradicts itself: %d entries, and the last is number %d"
              .formatted(found.entries(), found.head().seq()));
    }
    return null;
  }

  private @Nullable Break walk() throws IOException {
    try {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        ChainEntry entry = BundleLines.entry(line);
        Break broken = check.accept(entry);
        if (broken != null) {
          return broken;
        }
        last = entry;
      }
    } catch (Malformed e) {
      long seq = check.reached().seq() + 1;
      return new Break(seq, "the line of entry %d is broken: %s".formatted(seq, e.getMessage()));
    }
    return end();
  }

  private @Nullable Break end() {
    BundleHeader expected = java.util.Objects.requireNonNull(header);
    Break broken = check.endsAt(expected.head());
    return broken != null ? broken : tellsOfTheExport(expected.exportedAt());
  }

  private @Nullable Break tellsOfTheExport(Instant exportedAt) {
    if (last != null
        && last.action().equals(BundleHeader.EXPORTED)
        && last.at().equals(exportedAt)) {
      return null;
    }
    return new Break(
        check.reached().seq(),
        "entry %d does not tell of this export: its action must be %s and its time the header's"
            .formatted(check.reached().seq(), BundleHeader.EXPORTED));
  }
}
