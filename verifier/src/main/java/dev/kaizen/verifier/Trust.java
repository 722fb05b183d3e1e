package dev.kaizen.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What whoever checks a log knows of it from elsewhere.
 *
 * @param keys that may sign it, as texts or fingerprints; when there are none any key may
 * @param heads that were signed earlier: the log must begin with what each of them covers
 */
public record Trust(Set<String> keys, List<SignedHead> heads) {
  public static final Trust NONE = new Trust(Set.of(), List.of());

  public Trust {
    keys = Set.copyOf(keys);
    heads = List.copyOf(heads);
  }

  boolean knows(LogKey key) {
    return keys.contains(key.text()) || keys.contains(key.fingerprint());
  }

  /**
   * Those keys, and what older exports and heads say.
   *
   * @param older files of which each is an export or the text of a signed head
   * @throws IllegalArgumentException when one is neither, or does not hold itself
   */
  public static Trust of(List<String> keys, List<Path> older) throws IOException {
    Set<String> known = new HashSet<>(keys);
    List<SignedHead> heads = new ArrayList<>();
    for (Path file : older) {
      if (isHead(file)) {
        heads.add(SignedHead.parse(Files.readString(file)));
      } else {
        Report report = BundleVerifier.verify(file, NONE);
        if (!report.intact() || report.signed() == null) {
          throw new IllegalArgumentException(file + " does not hold itself, or is not signed");
        }
        known.add(report.keys().getLast().text());
        heads.add(report.signed());
      }
    }
    return new Trust(known, heads);
  }

  private static boolean isHead(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.read() != '{';
    }
  }
}
