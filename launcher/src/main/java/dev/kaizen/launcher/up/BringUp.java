package dev.kaizen.launcher.up;

import dev.kaizen.launcher.part.Liberty;
import dev.kaizen.launcher.part.LoginClaims;
import dev.kaizen.launcher.part.Part;
import java.util.List;
import java.util.Set;

/**
 * Brings up what is not up. Steps run side by side as far as they do not need each other: while the
 * application is built, PostgreSQL and Keycloak are fetched and started. When a step fails or the
 * command is broken off, what it started is stopped again.
 */
public final class BringUp {
  private final Installation parts;
  private final Progress progress;
  private final NodeLogins logins;
  private final Started started;

  public BringUp(Installation parts, Progress progress) {
    this.parts = parts;
    this.progress = progress;
    this.logins = new NodeLogins(parts, progress);
    this.started = new Started(progress, Part::stop);
  }

  /** Whether anything had to be done. */
  public boolean run(Set<String> names) {
    List<Part> wanted = parts.parts(names);
    if (wanted.parallelStream().allMatch(this::isUpToDate)) {
      return false;
    }
    Preconditions.check(parts.settings().home(), wanted);
    started.guard(() -> bring(wanted));
    return true;
  }

  private void bring(List<Part> wanted) {
    try (var steps = new SideBySide()) {
      var database = steps.begin(this::bringDatabase);
      var migrated = steps.after(this::migrate, database);
      var fetched = steps.begin(() -> fetch(wanted));
      var identity =
          wanted.contains(parts.keycloak())
              ? steps.after(this::startKeycloak, database, fetched)
              : fetched;
      if (wanted.contains(parts.liberty())) {
        var built = steps.begin(this::build);
        var first = steps.after(() -> startNode(parts.liberty()), migrated, fetched, built);
        steps.after(() -> startFurther(wanted), first, identity);
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

  private void startKeycloak() {
    start(parts.keycloak());
    new LoginClaims(parts.settings().keycloak(), parts.secrets().keycloakAdmin()).ensure();
  }

  private void build() {
    if (parts.application().isStale()) {
      progress.step("build", "the application", parts.application()::build);
    }
  }

  /** One after the other, so that a new build replaces the old one while the others serve. */
  private void startFurther(List<Part> wanted) {
    for (Part part : wanted) {
      if (part instanceof Liberty node && !node.node().isFirst()) {
        logins.allow(node.node());
        startNode(node);
      }
    }
  }

  private void startNode(Liberty node) {
    if (!node.isCurrent() && node.process().running().isPresent()) {
      progress.step(node.name(), "stop what was built before", node::stop);
    }
    start(node);
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
          started.note(part);
          part.start();
        });
  }

  private boolean isUpToDate(Part part) {
    if (part instanceof Liberty node && (parts.application().isStale() || !node.isCurrent())) {
      return false;
    }
    return isUp(part);
  }

  private static boolean isUp(Part part) {
    return part.process().running().isPresent() && part.answers();
  }
}
