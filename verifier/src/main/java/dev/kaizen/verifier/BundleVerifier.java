package dev.kaizen.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks an exported bundle: every entry against its hash, each against the one before, and the
 * last against the head that the first line names. Reads line by line, so size does not matter.
 *
 * <p>It proves that nothing inside the bundle was changed, removed, added or reordered since its
 * head was written down. Whether that head is the one the log really had is proved by comparing it
 * with a head noted elsewhere.
 */
public final class BundleVerifier {

  /**
   * What was found.
   *
   * @param entries how many entries held
   * @param headHash the hash of the last entry that held
   * @param firstBroken the line's entry that does not hold, by its sequence number where it has
   *     one; null when all hold, or when the trouble is not with an entry
   * @param problem what is wrong, in words; null when all hold
   */
  public record Report(
      boolean intact,
      String tenant,
      long entries,
      String headHash,
      @Nullable Long firstBroken,
      @Nullable String problem) {}

  private BundleVerifier() {}

  public static Report verify(Path bundle) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
      return verify(lines);
    }
  }

  static Report verify(BufferedReader lines) throws IOException {
    String first = lines.readLine();
    if (first == null) {
      return broken(new ChainCheck("?"), "?", null, "the file is empty");
    }
    BundleHeader header;
    try {
      header = BundleReader.header(first);
    } catch (IOException e) {
      return broken(new ChainCheck("?"), "?", null, "line 1: " + e.getMessage());
    }
    ChainCheck chain = new ChainCheck(header.tenant());
    long number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      BundleEntry entry;
      try {
        entry = BundleReader.entry(line);
      } catch (IOException e) {
        String problem =
            "line %d, after entry %d: %s".formatted(number, chain.seq(), e.getMessage());
        return broken(chain, header.tenant(), chain.seq() + 1, problem);
      }
      Optional<String> problem = chain.next(entry);
      if (problem.isPresent()) {
        return broken(chain, header.tenant(), entry.seq(), problem.get());
      }
    }
    return chain
        .end(header.headSeq(), header.headHash())
        .map(problem -> broken(chain, header.tenant(), null, problem))
        .orElseGet(() -> new Report(true, header.tenant(), chain.seq(), chain.hash(), null, null));
  }

  private static Report broken(
      ChainCheck chain, String tenant, @Nullable Long firstBroken, String problem) {
    return new Report(false, tenant, chain.seq(), chain.hash(), firstBroken, problem);
  }
}
