package dev.kaizen.launcher;

import dev.kaizen.launcher.settings.Settings;
import dev.kaizen.launcher.up.AddNodes;
import dev.kaizen.launcher.up.Installation;
import dev.kaizen.launcher.up.OneAtATime;
import dev.kaizen.launcher.up.Progress;
import dev.kaizen.launcher.up.RemoveNode;
import dev.kaizen.launcher.up.RestartNodes;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Nodes beside node-1, which is the part {@code liberty} of the other commands. */
@Command(
    name = "node",
    description = "Adds, removes, lists and restarts servers that share the work.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class NodeCommand {
  @Command(
      name = "add",
      description = "Starts further nodes on the same database; a later up brings them back.",
      mixinStandardHelpOptions = true)
  void add(
      @Option(
              names = "--count",
              paramLabel = "N",
              defaultValue = "1",
              description = "How many; ${DEFAULT-VALUE} if not given.")
          int count) {
    alone((parts, progress) -> new AddNodes(parts, progress).run(count));
  }

  @Command(
      name = "rm",
      description = "Stops a node that was added, and removes it; its runs go on elsewhere.",
      mixinStandardHelpOptions = true)
  void remove(@Parameters(paramLabel = "N", description = "Its number, from 2.") int number) {
    alone((parts, progress) -> new RemoveNode(parts, progress).run(number));
  }

  @Command(
      name = "list",
      description = "A line a node, node-1 being liberty; exit 0 when all are healthy, else 1.",
      mixinStandardHelpOptions = true)
  int list() {
    return PartTable.print(Installation.of(Kaizen.settings()).nodes()) ? 0 : 1;
  }

  @Command(
      name = "restart",
      description = "Restarts one node after the other, each when the last is ready again.",
      mixinStandardHelpOptions = true)
  void restart(
      @Parameters(
              arity = "0..1",
              paramLabel = "N",
              description = "Only this one; without it, all with node-1.")
          @Nullable Integer number) {
    OptionalInt only = number == null ? OptionalInt.empty() : OptionalInt.of(number);
    alone((parts, progress) -> new RestartNodes(parts, progress).run(only));
  }

  private static void alone(BiConsumer<Installation, Progress> work) {
    Settings settings = Kaizen.settings();
    OneAtATime.run(
        settings.home(), () -> work.accept(Installation.of(settings), new Progress(System.out)));
  }
}
