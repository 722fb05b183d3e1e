package dev.kaizen.launcher.up;

import dev.kaizen.launcher.part.Part;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/** What a command has started so far: taken back when the command fails or is broken off. */
final class Started {
  private final Progress progress;
  private final Consumer<Part> takeBack;
  private final ConcurrentLinkedDeque<Part> parts = new ConcurrentLinkedDeque<>();

  Started(Progress progress, Consumer<Part> takeBack) {
    this.progress = progress;
    this.takeBack = takeBack;
  }

  void note(Part part) {
    parts.push(part);
  }

  void guard(Runnable work) {
    var hook = Thread.ofPlatform().unstarted(this::takeAllBack);
    Runtime.getRuntime().addShutdownHook(hook);
    boolean complete = false;
    try {
      work.run();
      complete = true;
    } finally {
      if (withdraw(hook) && !complete) {
        takeAllBack();
      }
    }
  }

  /** False when the program is being ended already: then the hook does the stopping. */
  private static boolean withdraw(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private void takeAllBack() {
    while (!parts.isEmpty()) {
      Part part = parts.pop();
      progress.say(part.name(), "stopped again");
      takeBack.accept(part);
    }
  }
}
