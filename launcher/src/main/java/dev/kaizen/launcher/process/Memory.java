package dev.kaizen.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Memory a process and its children hold, with shared pages counted once. */
public final class Memory {
  private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

  private Memory() {}

  /** Megabytes; 0 when the process is gone or may not be looked at. */
  public static long ofTree(long pid) {
    return ProcessHandle.of(pid)
            .map(p -> Stream.concat(Stream.of(p), p.descendants()))
            .orElse(Stream.empty())
            .mapToLong(p -> kilobytes(p.pid()))
            .sum()
        / 1024;
  }

  private static long kilobytes(long pid) {
    try {
      Matcher match = PSS.matcher(Files.readString(Path.of("/proc/" + pid + "/smaps_rollup")));
      return match.find() ? Long.parseLong(match.group(1)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
