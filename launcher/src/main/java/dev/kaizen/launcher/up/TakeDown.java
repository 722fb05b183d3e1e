package dev.kaizen.launcher.up;

import dev.kaizen.launcher.part.Part;

/** Stops what runs, in the opposite order of starting. */
public final class TakeDown {
  private final Installation parts;
  private final Progress progress;

  public TakeDown(Installation parts, Progress progress) {
    this.parts = parts;
    this.progress = progress;
  }

  /** Whether anything ran. */
  public boolean run() {
    boolean ran = false;
    for (Part part : parts.parts().reversed()) {
      if (part.process().running().isPresent()) {
        ran = true;
        progress.step(part.name(), "stop", part::stop);
      } else {
        part.stop();
      }
    }
    return ran;
  }
}
