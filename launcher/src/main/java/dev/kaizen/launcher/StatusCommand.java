package dev.kaizen.launcher;

import dev.kaizen.launcher.up.Installation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "status",
    description = "A line a part; exit 0 when all are healthy, else 1.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return PartTable.print(Installation.of(Kaizen.settings()).parts()) ? 0 : 1;
  }
}
