package dev.kaizen.launcher;

import dev.kaizen.launcher.settings.Settings;
import dev.kaizen.launcher.up.Installation;
import dev.kaizen.launcher.up.OneAtATime;
import dev.kaizen.launcher.up.Progress;
import dev.kaizen.launcher.up.TakeDown;
import picocli.CommandLine.Command;

@Command(
    name = "down",
    description = "Stops everything; the data stays.",
    mixinStandardHelpOptions = true)
final class DownCommand implements Runnable {
  @Override
  public void run() {
    Settings settings = Kaizen.settings();
    var progress = new Progress(System.out);
    OneAtATime.run(
        settings.home(),
        () -> {
          boolean ran = new TakeDown(Installation.of(settings), progress).run();
          progress.line(ran ? "Kaizen is down; its data stays." : "Kaizen was not up.");
        });
  }
}
