package dev.kaizen.verifier;

import java.io.IOException;
import java.nio.file.Path;

/**
 * {@code java -jar verifier.jar FILE}: exit 0 intact, 1 broken, 2 when there is nothing to check.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    if (arguments.length != 1) {
      System.err.println("Say which bundle to check: java -jar verifier.jar FILE");
      return 2;
    }
    try {
      Report report = BundleVerifier.verify(Path.of(arguments[0]));
      System.out.println(words(report));
      return report.intact() ? 0 : 1;
    } catch (IOException e) {
      System.err.println("The file cannot be read: " + e.getMessage());
      return 2;
    }
  }

  /** The result as a person reads it. */
  public static String words(Report report) {
    return report.intact()
        ? "Intact: %d entries of tenant '%s', head %s"
            .formatted(report.entries(), report.tenant(), report.head().hash())
        : "Broken at %s: %s".formatted(place(report), report.problem());
  }

  private static String place(Report report) {
    Long seq = report.firstBroken();
    return seq == null || seq == 0 ? "the header" : "entry " + seq;
  }
}
