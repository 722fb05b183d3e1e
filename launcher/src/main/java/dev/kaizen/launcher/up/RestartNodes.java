package dev.kaizen.launcher.up;

import dev.kaizen.launcher.part.Liberty;
import dev.kaizen.launcher.part.Part;
import dev.kaizen.launcher.settings.CommandFailed;
import java.util.List;
import java.util.OptionalInt;

/**
 * A rolling restart: one node after the other, and the next only when the last is ready, so that
 * all but one serve. When one does not come back, those after it are left as they are.
 */
public final class RestartNodes {
  private final Installation parts;
  private final Progress progress;
  private final NodeLogins logins;

  public RestartNodes(Installation parts, Progress progress) {
    this.parts = parts;
    this.progress = progress;
    this.logins = new NodeLogins(parts, progress);
  }

  /**
   * @param number of the one node to restart; empty for all
   */
  public void run(OptionalInt number) {
    if (!parts.application().isBuilt()) {
      throw new CommandFailed("Nothing is built yet: run ./kaizen up");
    }
    List<Liberty> nodes =
        number.isPresent() ? List.of(new NodeChoice(parts).of(number.getAsInt())) : parts.nodes();
    nodes.forEach(this::restart);
  }

  private void restart(Liberty node) {
    if (node.process().running().isPresent()) {
      progress.step(node.name(), "stop", node::stop);
    }
    Preconditions.check(parts.settings().home(), List.of(node));
    if (!node.node().isFirst()) {
      logins.allow(node.node());
    }
    var started = new Started(progress, Part::stop);
    started.guard(
        () -> {
          started.note(node);
          progress.step(node.name(), "start on port " + node.port(), node::start);
        });
  }
}
