package dev.kaizen.launcher.up;

import dev.kaizen.launcher.part.Liberty;
import dev.kaizen.launcher.settings.CommandFailed;
import java.util.List;

/** Adds nodes to a running installation. A node comes up whole or leaves nothing but its log. */
public final class AddNodes {
  private final Installation parts;
  private final Progress progress;
  private final NodeLogins logins;

  public AddNodes(Installation parts, Progress progress) {
    this.parts = parts;
    this.progress = progress;
    this.logins = new NodeLogins(parts, progress);
  }

  public void run(int count) {
    if (parts.liberty().process().running().isEmpty() || !parts.liberty().answers()) {
      throw new CommandFailed("Kaizen is not up, so there is nothing to add to: run ./kaizen up");
    }
    if (!parts.liberty().isCurrent()) {
      throw new CommandFailed(
          "node-1 runs what was built before, and all nodes must run the same: run ./kaizen up");
    }
    List<Liberty> nodes = parts.settings().nodes().next(count).stream().map(parts::node).toList();
    Preconditions.check(parts.settings().home(), nodes);
    nodes.forEach(this::add);
  }

  private void add(Liberty node) {
    var started = new Started(progress, part -> takeBack(node));
    started.guard(
        () -> {
          started.note(node);
          logins.allow(node.node());
          progress.step(node.name(), "start on port " + node.port(), node::start);
        });
    progress.say(node.name(), "console and REST at " + node.node().address());
  }

  private void takeBack(Liberty node) {
    node.stop();
    node.remove();
    logins.forbid(node.node());
  }
}
