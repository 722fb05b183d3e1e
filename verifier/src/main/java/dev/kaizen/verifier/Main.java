package dev.kaizen.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code java -jar verifier.jar FILE [--key KEY] [--since FILE]}: exit 0 intact, 1 broken, 2 when
 * nothing was checked.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    List<String> keys = new ArrayList<>();
    List<Path> older = new ArrayList<>();
    try {
      for (int i = 1; i + 1 < arguments.length; i += 2) {
        switch (arguments[i]) {
          case "--key" -> keys.add(arguments[i + 1]);
          case "--since" -> older.add(Path.of(arguments[i + 1]));
          default -> throw new IllegalArgumentException("there is no option " + arguments[i]);
        }
      }
      if (arguments.length % 2 == 0) {
        throw new IllegalArgumentException("say FILE [--key KEY] [--since FILE]");
      }
      Trust trust = Trust.of(keys, older);
      Report report = BundleVerifier.verify(Path.of(arguments[0]), trust);
      System.out.println(words(report, trust));
      return report.intact() ? 0 : 1;
    } catch (IOException | IllegalArgumentException e) {
      System.err.println("Nothing was checked: " + e.getMessage());
      return 2;
    }
  }

  /** The result as a person reads it. */
  public static String words(Report report, Trust trust) {
    if (!report.intact()) {
      Long seq = report.firstBroken();
      String place = seq == null || seq == 0 ? "the header" : "entry " + seq;
      return "Broken at %s: %s".formatted(place, report.problem());
    }
    return "Intact: %d entries of tenant '%s', head %s, %s"
        .formatted(report.entries(), report.tenant(), report.head().hash(), signer(report, trust));
  }

  private static String signer(Report report, Trust trust) {
    if (report.signed() == null) {
      return "not signed, as logs were not at that time";
    }
    String key = report.keys().getLast().fingerprint();
    return trust.keys().isEmpty()
        ? "signed by %s: compare it with the key you know, or give --key".formatted(key)
        : "signed by %s, which you trust".formatted(key);
  }
}
