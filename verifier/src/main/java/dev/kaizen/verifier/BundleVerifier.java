package dev.kaizen.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks a bundle from its first byte to its last: that each line has the form an export writes,
 * that each entry matches its hash and links to the one before it, that the numbers run from 1
 * without a gap, that each signed head is that of the entries before it and signed by the log's
 * key, and that the log ends where the header and the last head say. It holds one line at a time,
 * so the size of a bundle does not matter.
 *
 * <p>Whoever can write all of a bundle can sign all of it anew, with a key of their own: say which
 * key you trust, or give an older export or head.
 */
public final class BundleVerifier {
  private final Lines lines;
  private final Trust trust;
  private @Nullable BundleHeader header;
  private ChainCheck check = new ChainCheck("");
  private HeadCheck heads = new HeadCheck("", Trust.NONE);
  private @Nullable ChainEntry last;

  private BundleVerifier(InputStream in, Trust trust) {
    this.lines = new Lines(in);
    this.trust = trust;
  }

  public static Report verify(Path bundle, Trust trust) throws IOException {
    try (InputStream in = Files.newInputStream(bundle)) {
      return verify(in, trust);
    }
  }

  public static Report verify(InputStream bundle, Trust trust) throws IOException {
    return new BundleVerifier(bundle, trust).verify();
  }

  private Report verify() throws IOException {
    Break broken = readHeader();
    if (broken == null) {
      broken = walk();
    }
    return new Report(
        broken == null,
        header == null ? null : header.tenant(),
        check.reached().seq(),
        check.reached(),
        heads.keys(),
        heads.last(),
        broken == null ? null : broken.seq(),
        broken == null ? null : broken.problem());
  }

  private @Nullable Break readHeader() throws IOException {
    BundleHeader found;
    try {
      byte[] line = lines.next();
      if (line == null) {
        return new Break(0, "the file is empty");
      }
      found = new BundleLines(line).header();
    } catch (IllegalArgumentException | DateTimeException e) {
      return new Break(0, "the header cannot be read: " + e.getMessage());
    }
    header = found;
    check = new ChainCheck(found.tenant());
    heads = new HeadCheck(found.tenant(), trust);
    return found.entries() == found.head().seq() && found.entries() >= 1
        ? null
        : new Break(
            0,
            "the header contradicts itself: %d entries, and the last is number %d"
                .formatted(found.entries(), found.head().seq()));
  }

  private @Nullable Break walk() throws IOException {
    try {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        Break broken = accept(new BundleLines(line));
        if (broken != null) {
          return broken;
        }
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      long seq = check.reached().seq() + 1;
      return new Break(seq, "the line of entry %d is broken: %s".formatted(seq, e.getMessage()));
    }
    return end(Objects.requireNonNull(header));
  }

  private @Nullable Break accept(BundleLines line) {
    if (line.has(BundleLines.KEY)) {
      heads.key(new LogKey(line.only(BundleLines.KEY)));
      return null;
    }
    if (line.has(BundleLines.SIGNED)) {
      return heads.accept(SignedHead.parse(line.only(BundleLines.SIGNED)), check.tree());
    }
    last = line.entry();
    Break broken = check.accept(last);
    return broken != null ? broken : heads.grown(check.tree());
  }

  private @Nullable Break end(BundleHeader expected) {
    long entries = check.reached().seq();
    Break broken = check.endsAt(expected.head());
    if (broken == null
        && (last == null
            || !last.action().equals(BundleHeader.EXPORTED)
            || !last.at().equals(expected.exportedAt()))) {
      return new Break(
          entries,
          "entry %d does not tell of this export: its action must be %s and its time the header's"
              .formatted(entries, BundleHeader.EXPORTED));
    }
    boolean unsigned = expected.format().equals(BundleHeader.FORMAT_1) && trust.equals(Trust.NONE);
    return broken != null || unsigned ? broken : heads.end(entries);
  }
}
