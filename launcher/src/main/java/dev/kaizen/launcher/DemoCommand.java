package dev.kaizen.launcher;

import dev.kaizen.launcher.demo.Demo;
import dev.kaizen.launcher.demo.Narrator;
import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Settings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    description = "The main job, end to end: a purchase is asked for, weighed, decided and proved.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {
  @Option(names = "--interactive", description = "Decide yourself, in the console.")
  private boolean interactive;

  @Override
  public void run() {
    Settings settings = Kaizen.settings();
    if (settings.externalIssuer().isPresent()) {
      throw new CommandFailed("The demo needs the demo users: unset KAIZEN_OIDC_ISSUER");
    }
    new UpCommand().run();
    new Demo(
            FirstContent.server(settings),
            settings.project(),
            settings.home().resolve("demo"),
            new Narrator(new PrintWriter(System.out, true, StandardCharsets.UTF_8)),
            interactive)
        .run();
  }
}
