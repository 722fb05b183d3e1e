package dev.kaizen.launcher;

import dev.kaizen.launcher.part.Liberty;
import dev.kaizen.launcher.part.Part;
import dev.kaizen.launcher.process.Memory;
import dev.kaizen.launcher.process.ProcessIdentity;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** How parts are at this moment, a line each. */
final class PartTable {
  private static final String ROW = "%-9s  %-9s  %-8s  %-5s  %-19s  %-9s  %s%n";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  private PartTable() {}

  /** Whether all are healthy. */
  static boolean print(List<? extends Part> parts) {
    System.out.printf(ROW, "PART", "HEALTH", "PID", "PORT", "SINCE", "MEMORY", "VERSION");
    long memory = 0;
    boolean healthy = true;
    for (Part part : parts) {
      Optional<ProcessIdentity> process = part.process().running();
      long megabytes = process.map(p -> Memory.ofTree(p.pid())).orElse(0L);
      boolean answers = process.isPresent() && part.answers();
      memory += megabytes;
      healthy &= answers;
      System.out.printf(
          ROW,
          part.name(),
          process.isEmpty() ? "down" : answers ? "healthy" : "unhealthy",
          process.map(p -> String.valueOf(p.pid())).orElse("-"),
          part.port(),
          part.process().since().map(Instant.class::cast).map(TIME::format).orElse("-"),
          process.isEmpty() ? "-" : megabytes + " MB",
          part.version() + (runsOlderBuild(part, process) ? ", an older build of Kaizen" : ""));
    }
    System.out.printf("Memory of all these together: %d MB%n", memory);
    return healthy;
  }

  private static boolean runsOlderBuild(Part part, Optional<ProcessIdentity> process) {
    return process.isPresent() && part instanceof Liberty node && !node.isCurrent();
  }
}
