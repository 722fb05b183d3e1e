package dev.kaizen.launcher;

import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.verifier.BundleVerifier;
import dev.kaizen.verifier.Main;
import dev.kaizen.verifier.Report;
import dev.kaizen.verifier.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = "Checks an exported bundle without the server; exit 0 when it holds, else 1.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The exported audit log.")
  private Path file = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "A key you trust, as text or fingerprint; one of them must have signed.")
  private List<String> keys = List.of();

  @Option(
      names = "--since",
      paramLabel = "FILE",
      description = "An older export, or a signed head: the log must begin with it.")
  private List<Path> older = List.of();

  @Override
  public Integer call() {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new CommandFailed("There is no file " + file + " that can be read");
    }
    try {
      Trust trust = Trust.of(keys, older);
      Report report = BundleVerifier.verify(file, trust);
      System.out.println(Main.words(report, trust));
      return report.intact() ? 0 : 1;
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailed("Nothing was checked: " + e.getMessage(), e);
    }
  }
}
