package dev.kaizen.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the figures were taken on.
 *
 * @param busy how many programs wanted a core in the minute before, on average; negative when the
 *     system does not tell
 */
record Machine(
    int cores, long memoryBytes, String processor, String system, String jdk, double busy) {

  static Machine ofThisProcess() {
    var bean = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        bean.getTotalMemorySize(),
        line(Path.of("/proc/cpuinfo"), "model name\\s*:\\s*", System.getProperty("os.arch")),
        line(Path.of("/etc/os-release"), "PRETTY_NAME=", System.getProperty("os.name"))
            + ", kernel "
            + System.getProperty("os.version"),
        System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"),
        bean.getSystemLoadAverage());
  }

  /** What follows the words at the beginning of the first line that has them. */
  private static String line(Path file, String words, String otherwise) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.matches(words + ".*"))
          .map(line -> line.replaceFirst(words, "").replace("\"", ""))
          .findFirst()
          .orElse(otherwise);
    } catch (IOException e) {
      return otherwise;
    }
  }
}
