package dev.kaizen.launcher;

import dev.kaizen.launcher.part.Part;
import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.up.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "logs",
    description = "The last lines of the parts' logs.",
    mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "PART",
      defaultValue = "",
      description = "postgres, keycloak, liberty, node-2 …; without it, all.")
  private String part = "";

  @Option(names = "-f", description = "Stay and show what is added.")
  private boolean follow;

  @Option(
      names = "-n",
      defaultValue = "50",
      description = "How many lines; ${DEFAULT-VALUE} if not given.")
  private int lines = 50;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Part> parts = Installation.of(Kaizen.settings()).parts();
    if (!part.isEmpty() && parts.stream().noneMatch(p -> p.name().equals(part))) {
      throw new CommandFailed(
          "There is no part '%s': it is one of %s"
              .formatted(part, parts.stream().map(Part::name).toList()));
    }
    var files =
        parts.stream()
            .filter(p -> part.isEmpty() || p.name().equals(part))
            .map(Part::log)
            .filter(Files::exists)
            .map(Object::toString)
            .toList();
    if (files.isEmpty()) {
      throw new CommandFailed("There is no log yet: run ./kaizen up");
    }
    var command = new ArrayList<>(List.of("tail", "-n", String.valueOf(lines)));
    if (follow) {
      command.add("-F");
    }
    command.addAll(files);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
