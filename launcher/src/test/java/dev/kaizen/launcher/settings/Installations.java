package dev.kaizen.launcher.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings of an installation in a folder of the test. */
public final class Installations {
  private Installations() {}

  public static Settings in(Path folder, String... variables) {
    Map<String, String> environment = new HashMap<>();
    for (int i = 0; i < variables.length; i += 2) {
      environment.put(variables[i], variables[i + 1]);
    }
    return Settings.from(folder, environment);
  }
}
