package dev.kaizen.launcher;

import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.verifier.BundleVerifier;
import dev.kaizen.verifier.Main;
import dev.kaizen.verifier.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = "Checks an exported bundle without the server; exit 0 when it holds, else 1.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The exported audit log.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new CommandFailed("There is no file " + file + " that can be read");
    }
    try {
      Report report = BundleVerifier.verify(file);
      System.out.println(Main.words(report));
      return report.intact() ? 0 : 1;
    } catch (IOException e) {
      throw new CommandFailed("The file " + file + " is no bundle: " + e.getMessage(), e);
    }
  }
}
