package dev.kaizen.launcher.up;

import dev.kaizen.launcher.part.Liberty;
import dev.kaizen.launcher.part.Part;

/** Stops what runs, in the opposite order of starting. */
public final class TakeDown {
  private final Installation parts;
  private final Progress progress;

  public TakeDown(Installation parts, Progress progress) {
    this.parts = parts;
    this.progress = progress;
  }

  /** Whether anything ran. The nodes drain at the same time, before what they need goes. */
  public boolean run() {
    boolean ran = parts.parts().stream().anyMatch(part -> part.process().running().isPresent());
    try (var steps = new SideBySide()) {
      parts.nodes().forEach(node -> steps.begin(() -> stop(node)));
      steps.join();
    }
    parts.parts().reversed().stream()
        .filter(part -> !(part instanceof Liberty))
        .forEach(this::stop);
    return ran;
  }

  private void stop(Part part) {
    if (part.process().running().isPresent()) {
      progress.step(part.name(), "stop", part::stop);
    } else {
      part.stop();
    }
  }
}
