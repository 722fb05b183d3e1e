package dev.kaizen.launcher.up;

import dev.kaizen.launcher.part.Part;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Brings up what is not up. Steps run side by side as far as they do not need each other: while the
 * application is built, PostgreSQL and Keycloak are fetched and started. When a step fails or the
 * command is broken off, what it started is stopped again.
 */
public final class BringUp {
  private final Installation parts;
  private final Progress progress;
  private final ConcurrentLinkedDeque<Part> started = new ConcurrentLinkedDeque<>();

  public BringUp(Installation parts, Progress progress) {
    this.parts = parts;
    this.progress = progress;
  }

  /** Whether anything had to be done. */
  public boolean run(Set<String> names) {
    List<Part> wanted = parts.parts().stream().filter(p -> names.contains(p.name())).toList();
    if (wanted.parallelStream().allMatch(this::isUpToDate)) {
      return false;
    }
    Preconditions.check(parts.settings().home(), wanted);
    var stopStarted = Thread.ofPlatform().unstarted(this::stopStarted);
    Runtime.getRuntime().addShutdownHook(stopStarted);
    boolean complete = false;
    try {
      bring(wanted);
      complete = true;
    } finally {
      if (withdraw(stopStarted) && !complete) {
        stopStarted();
      }
    }
    return true;
  }

  /** False when the program is being ended already: then the hook does the stopping. */
  private static boolean withdraw(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private void bring(List<Part> wanted) {
    try (var steps = new SideBySide()) {
      var database = steps.begin(this::bringDatabase);
      var migrated = steps.after(this::migrate, database);
      var fetched = steps.begin(() -> fetch(wanted));
      if (wanted.contains(parts.keycloak())) {
        steps.after(() -> start(parts.keycloak()), database, fetched);
      }
      if (wanted.contains(parts.liberty())) {
        var built = steps.begin(this::build);
        steps.after(this::startLiberty, migrated, fetched, built);
      }
      steps.join();
    }
  }

  private void bringDatabase() {
    if (parts.settings().externalDatabase().isEmpty()) {
      var postgres = parts.postgres();
      if (!postgres.hasPrograms()) {
        progress.step(postgres.name(), "fetch the packages", postgres::fetchPrograms);
      }
      if (!postgres.hasData()) {
        progress.step(postgres.name(), "make the data folder", postgres::initialize);
      }
      start(postgres);
    }
    parts.databases().prepare();
  }

  private void migrate() {
    progress.step("database", "migrate control, acme and globex", parts.databases()::migrate);
  }

  private void fetch(List<Part> wanted) {
    var tools = parts.tools();
    if (wanted.contains(parts.keycloak()) && !tools.hasKeycloak()) {
      progress.step(
          "keycloak", "fetch and prepare", () -> tools.fetchKeycloak(parts.keycloak()::prepare));
    }
    if (wanted.contains(parts.liberty()) && !tools.hasLiberty()) {
      progress.step("liberty", "fetch", tools::fetchLiberty);
    }
  }

  private void build() {
    if (parts.application().isStale()) {
      progress.step("build", "the application", parts.application()::build);
    }
  }

  private void startLiberty() {
    if (!parts.liberty().isCurrent()) {
      parts.liberty().stop();
    }
    start(parts.liberty());
  }

  private void start(Part part) {
    if (isUp(part)) {
      return;
    }
    part.stop();
    progress.step(
        part.name(),
        "start on port " + part.port(),
        () -> {
          started.push(part);
          part.start();
        });
  }

  private void stopStarted() {
    while (!started.isEmpty()) {
      Part part = started.pop();
      progress.say(part.name(), "stopped again");
      part.stop();
    }
  }

  private boolean isUpToDate(Part part) {
    if (part == parts.liberty()
        && (parts.application().isStale() || !parts.liberty().isCurrent())) {
      return false;
    }
    return isUp(part);
  }

  private static boolean isUp(Part part) {
    return part.process().running().isPresent() && part.answers();
  }
}
