package dev.kaizen.launcher;

import dev.kaizen.launcher.demo.DemoServer;
import dev.kaizen.launcher.demo.Seed;
import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Settings;
import dev.kaizen.launcher.up.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Seeds the demo tenants once. Another realm has no demo users, so there it does nothing. */
final class FirstContent {
  private final Settings settings;
  private final Progress progress;

  FirstContent(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  void give() {
    Path done = settings.home().resolve("seeded");
    if (settings.externalIssuer().isPresent() || Files.exists(done)) {
      return;
    }
    progress.step("seed", "acme and globex", new Seed(server(settings), settings.project())::run);
    try {
      Files.createFile(done);
    } catch (IOException e) {
      throw new CommandFailed("The file " + done + " cannot be written", e);
    }
  }

  static DemoServer server(Settings settings) {
    return new DemoServer(settings.console(), settings.issuer());
  }
}
