package dev.kaizen.launcher.bench;

import dev.kaizen.launcher.build.Maven;
import dev.kaizen.launcher.process.Command;
import dev.kaizen.launcher.settings.Folders;
import dev.kaizen.launcher.settings.Ports;
import dev.kaizen.launcher.settings.Secrets;
import dev.kaizen.launcher.settings.Settings;
import dev.kaizen.launcher.up.BringUp;
import dev.kaizen.launcher.up.Installation;
import dev.kaizen.launcher.up.OneAtATime;
import dev.kaizen.launcher.up.Progress;
import dev.kaizen.launcher.up.TakeDown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Benchmarks in a process of their own, beside a PostgreSQL of their own with its own data, so that
 * nobody's running system is touched or measured along. Both are gone afterwards.
 */
public final class BenchRun {
  private static final String MAIN = "dev.kaizen.benchmarks.Bench";
  private static final String HEAP = "-Xmx1g";

  private final Settings users;
  private final Settings settings;
  private final Progress progress;
  private boolean good;
  private boolean cleared;

  public BenchRun(Settings users, Progress progress) {
    this.users = users;
    this.settings = scratch(users);
    this.progress = progress;
  }

  /** Whether Kaizen itself did not fail. */
  public boolean run(BenchOrder order) {
    order.requireWritable();
    OneAtATime.run(settings.home(), () -> measure(order));
    if (cleared) {
      Folders.remove(settings.home());
    }
    return good;
  }

  private void measure(BenchOrder order) {
    var program = new BenchProgram(users, new Maven(users));
    if (program.isStale()) {
      progress.step("build", "the benchmarks and the peers", program::build);
    }
    clear();
    var stop = Thread.ofPlatform().unstarted(this::clear);
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      new BringUp(installation(), progress).run(order.parts());
      good = fork(program, order).show() == 0;
    } finally {
      cleared = withdraw(stop);
      if (cleared) {
        clear();
      }
    }
  }

  private Command fork(BenchProgram program, BenchOrder order) {
    var words = new ArrayList<String>();
    words.addAll(
        List.of(
            settings.java().toString(),
            HEAP,
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            program.classPath(),
            MAIN));
    words.addAll(order.arguments());
    return Command.of(words)
        .with(
            Map.of(
                "KAIZEN_BENCH_DB_PORT", String.valueOf(settings.ports().postgres()),
                "KAIZEN_BENCH_DB_PASSWORD", new Secrets(settings).postgresAdmin(),
                "KAIZEN_BENCH_URL", settings.console(),
                "KAIZEN_BENCH_KEYCLOAK", settings.keycloak(),
                "KAIZEN_BENCH_KEYCLOAK_PASSWORD", new Secrets(settings).keycloakAdmin()));
  }

  /** Stops what runs in the scratch home and removes it. */
  private void clear() {
    var installation = installation();
    new TakeDown(installation, progress).run();
    installation.postgres().removeData();
    for (String name : List.of("run", "secrets", "logs")) {
      Folders.remove(settings.home().resolve(name));
    }
  }

  private Installation installation() {
    return Installation.of(settings);
  }

  /** False when the program is being ended already: then the hook does the clearing. */
  private static boolean withdraw(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static Settings scratch(Settings users) {
    var environment = new HashMap<>(users.environment());
    environment.keySet().removeIf(name -> name.matches("KAIZEN_(DB|OIDC)_.*"));
    environment.put("KAIZEN_HOME", users.home().resolve("bench").toString());
    environment.put("KAIZEN_TOOLS", users.tools().toString());
    environment.put("KAIZEN_HTTP_PORT", String.valueOf(Ports.free()));
    environment.put("KAIZEN_KEYCLOAK_PORT", String.valueOf(Ports.free()));
    environment.put("KAIZEN_POSTGRES_PORT", String.valueOf(Ports.free()));
    return Settings.from(users.project(), environment);
  }
}
