package dev.kaizen.launcher.test;

import dev.kaizen.launcher.build.Maven;
import dev.kaizen.launcher.settings.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All tests, or the quick ones that need nothing but the sources. */
public final class TestRun {
  private final Settings settings;
  private final Maven maven;

  public TestRun(Settings settings) {
    this.settings = settings;
    this.maven = new Maven(settings);
  }

  /** Unit and architecture tests. Prints the counts as the last line; says whether all is well. */
  public boolean fast() {
    return run(Map.of(), Map.of(), false);
  }

  /** Every test, against a system of their own that is stopped afterwards. */
  public boolean all() {
    Chromium.require(settings.logs().resolve("chromium.log"));
    var stack = new TestStack(settings);
    var stop = Thread.ofPlatform().unstarted(stack::down);
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      stack.up();
      return run(stack.environment(), stack.properties(), true);
    } finally {
      Runtime.getRuntime().removeShutdownHook(stop);
      stack.down();
    }
  }

  private boolean run(
      Map<String, String> environment, Map<String, String> properties, boolean systemTests) {
    var arguments = new ArrayList<>(List.of("verify", "-fae", "-Dmaven.test.failure.ignore=true"));
    properties.forEach((name, value) -> arguments.add("-D" + name + "=" + value));
    Instant begin = Instant.now();
    int exit = maven.tests(arguments, environment).show();
    TestResults results = TestResults.read(settings.project(), begin, systemTests);
    results.missing().forEach(name -> System.out.println("Did not run: " + name));
    if (exit != 0) {
      System.out.println("The build itself failed: the lines above say where.");
    }
    // Maven may leave colour codes without a line's end, and the last line is ours alone.
    System.out.println();
    System.out.println(results.line());
    return exit == 0 && results.good();
  }
}
