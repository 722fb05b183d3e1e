package dev.kaizen.launcher.test;

import dev.kaizen.launcher.process.Command;
import dev.kaizen.launcher.settings.CommandFailed;
import java.nio.file.Path;
import java.util.Map;

/** The browser of the browser tests. */
final class Chromium {
  private Chromium() {}

  static void require(Path log) {
    if (Command.exists("chromium")) {
      return;
    }
    if (!"root".equals(System.getProperty("user.name")) || !Command.exists("apt-get")) {
      throw new CommandFailed(
          "The browser tests need Chromium: install it (on Debian: apt-get install chromium)");
    }
    var quiet = Map.of("DEBIAN_FRONTEND", "noninteractive");
    Command.of("apt-get", "update")
        .with(quiet)
        .loggedTo(log)
        .run("Reading the package lists failed");
    Command.of("apt-get", "install", "-y", "--no-install-recommends", "chromium")
        .with(quiet)
        .loggedTo(log)
        .run("Installing Chromium for the browser tests failed");
  }
}
