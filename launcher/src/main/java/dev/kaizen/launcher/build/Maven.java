package dev.kaizen.launcher.build;

import dev.kaizen.launcher.process.Command;
import dev.kaizen.launcher.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
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
    return command(log, arguments, Map.of("PATH", node.path()));
  }

  /** Fetches an artifact and unpacks it, with the rights its files have in the archive. */
  public void unpack(String artifact, Path into, Path log) {
    command(
            log,
            List.of(
                "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:unpack",
                "-Dartifact=" + artifact,
                "-DoutputDirectory=" + into,
                "-Dproject.basedir=" + into),
            Map.of())
        .run("Fetching " + artifact + " failed");
  }

  private Command command(Path log, List<String> arguments, Map<String, String> environment) {
    var words = new ArrayList<String>();
    words.add(settings.environment().getOrDefault("KAIZEN_MAVEN", "mvn"));
    words.addAll(List.of("-q", "-B", "-ntp"));
    words.addAll(arguments);
    var all = new java.util.HashMap<>(environment);
    all.put("JAVA_HOME", settings.javaHome().toString());
    return Command.of(words).with(all).in(settings.project()).loggedTo(log);
  }
}
