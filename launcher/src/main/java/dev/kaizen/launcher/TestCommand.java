package dev.kaizen.launcher;

import dev.kaizen.launcher.test.TestRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "test",
    description = "Runs every test against a system of its own; the last line counts them.",
    mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
  @Option(names = "--fast", description = "Unit and architecture tests only; starts nothing.")
  private boolean fast;

  @Override
  public Integer call() {
    var run = new TestRun(Kaizen.settings());
    return (fast ? run.fast() : run.all()) ? 0 : 1;
  }
}
