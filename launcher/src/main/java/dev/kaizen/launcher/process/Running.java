package dev.kaizen.launcher.process;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Commands under way; when this command is broken off, they end with it. */
final class Running {
  private static final Set<Process> PROCESSES = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().unstarted(() -> PROCESSES.forEach(Running::end)));
  }

  private Running() {}

  static Process track(Process process) {
    PROCESSES.add(process);
    process.onExit().thenAccept(PROCESSES::remove);
    return process;
  }

  static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
