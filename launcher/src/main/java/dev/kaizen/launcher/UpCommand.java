package dev.kaizen.launcher;

import dev.kaizen.launcher.process.Await;
import dev.kaizen.launcher.settings.Settings;
import dev.kaizen.launcher.up.BringUp;
import dev.kaizen.launcher.up.Installation;
import dev.kaizen.launcher.up.OneAtATime;
import dev.kaizen.launcher.up.Progress;
import dev.kaizen.launcher.up.TakeDown;
import java.time.Duration;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "up",
    description = "Brings everything up that is not up; returns when the console answers.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Runnable {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  @Option(names = "--foreground", description = "Stay, restart what dies, stop all at Ctrl-C.")
  private boolean foreground;

  @Option(names = "--parts", split = ",", hidden = true)
  private Set<String> parts = Set.of("postgres", "keycloak", "liberty");

  @Option(names = "--no-seed", hidden = true)
  private boolean noSeed;

  @Override
  public void run() {
    Settings settings = Kaizen.settings();
    var installation = Installation.of(settings);
    var progress = new Progress(System.out);
    OneAtATime.run(settings.home(), () -> up(installation, progress));
    if (foreground) {
      stay(installation, progress);
    }
  }

  private void up(Installation installation, Progress progress) {
    boolean changed = new BringUp(installation, progress).run(parts);
    if (parts.contains("liberty") && !noSeed) {
      new FirstContent(installation.settings(), progress).give();
    }
    progress.line(changed ? "Kaizen is up." : "Kaizen is up already.");
    Addresses.print(installation.settings(), parts, progress);
  }

  private void stay(Installation installation, Progress progress) {
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () ->
                        OneAtATime.run(
                            installation.settings().home(),
                            () -> new TakeDown(installation, progress).run())));
    progress.line("Ctrl-C stops it.");
    while (true) {
      Await.until(LOOK_AGAIN, () -> false);
      if (installation.parts(parts).stream().anyMatch(part -> part.process().running().isEmpty())) {
        OneAtATime.run(
            installation.settings().home(), () -> new BringUp(installation, progress).run(parts));
      }
    }
  }
}
