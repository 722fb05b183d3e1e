package dev.kaizen.launcher.up;

import dev.kaizen.launcher.part.Liberty;

/** Takes a node that was added out again; what it was at goes on elsewhere. */
public final class RemoveNode {
  private final Installation parts;
  private final Progress progress;

  public RemoveNode(Installation parts, Progress progress) {
    this.parts = parts;
    this.progress = progress;
  }

  public void run(int number) {
    Liberty node = new NodeChoice(parts).further(number);
    progress.step(node.name(), "stop", node::stop);
    node.remove();
    new NodeLogins(parts, progress).forbid(node.node());
    progress.say(node.name(), "removed; its logs stay in " + node.node().logs());
  }
}
