package dev.kaizen.launcher;

import dev.kaizen.launcher.part.Liberty;
import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Folders;
import dev.kaizen.launcher.settings.Settings;
import dev.kaizen.launcher.up.Installation;
import dev.kaizen.launcher.up.OneAtATime;
import dev.kaizen.launcher.up.Progress;
import dev.kaizen.launcher.up.TakeDown;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "reset",
    description = "Stops everything and removes all data, secrets and logs; fetched programs stay.",
    mixinStandardHelpOptions = true)
final class ResetCommand implements Runnable {
  private static final List<String> STATE = List.of("run", "secrets", "logs", "demo", "seeded");

  @Option(names = "--yes", description = "Really. Nothing brings the data back.")
  private boolean yes;

  @Override
  public void run() {
    if (!yes) {
      throw new CommandFailed(
          "reset removes all data of this installation: say ./kaizen reset --yes");
    }
    Settings settings = Kaizen.settings();
    var installation = Installation.of(settings);
    OneAtATime.run(
        settings.home(),
        () -> {
          new TakeDown(installation, new Progress(System.out)).run();
          installation.nodes().forEach(Liberty::remove);
          installation.postgres().removeData();
          STATE.forEach(name -> Folders.remove(settings.home().resolve(name)));
        });
    System.out.println("All data of " + settings.home() + " is gone.");
  }
}
