package dev.kaizen.launcher.build;

import dev.kaizen.launcher.process.Command;
import dev.kaizen.launcher.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Maven, as the {@code kaizen} script found it. */
public final class Maven {
  private final Settings settings;
  private final NodeJs node;

  public Maven(Settings settings) {
    this.settings = settings;
    this.node = new NodeJs(settings);
  }

  /** One build of the project; the front end gets a Node.js that is new enough. */
  public Command build(Path log, List<String> arguments) {
    return command(arguments, Map.of("PATH", node.path())).loggedTo(log);
  }

  /** All modules with their tests; the output is for the person at the terminal. */
  public Command tests(List<String> arguments, Map<String, String> environment) {
    var all = new HashMap<>(environment);
    all.put("PATH", node.path());
    return command(arguments, all);
  }

  /** Fetches an artifact and unpacks it, with the rights its files have in the archive. */
  public void unpack(String artifact, Path into, Path log) {
    command(
            List.of(
                "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:unpack",
                "-Dartifact=" + artifact,
                "-DoutputDirectory=" + into,
                "-Dproject.basedir=" + into),
            Map.of())
        .loggedTo(log)
        .run("Fetching " + artifact + " failed");
  }

  private Command command(List<String> arguments, Map<String, String> environment) {
    var words = new ArrayList<String>();
    words.add(settings.environment().getOrDefault("KAIZEN_MAVEN", "mvn"));
    words.addAll(List.of("-q", "-B", "-ntp", "-Dstyle.color=never"));
    words.addAll(arguments);
    var all = new HashMap<>(environment);
    all.put("JAVA_HOME", settings.javaHome().toString());
    // Maven's own libraries make the JVM warn about an old interface.
    all.put(
        "MAVEN_OPTS", "--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED");
    return Command.of(words).with(all).in(settings.project());
  }
}
