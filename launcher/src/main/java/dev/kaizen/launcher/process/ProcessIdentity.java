package dev.kaizen.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process and the moment it started, in clock ticks since a certain boot of the machine. The
 * number alone says little: after a crash or a reboot it may belong to somebody else.
 */
public record ProcessIdentity(long pid, String started) {
  private static final int FIELDS_BEFORE_START_TIME = 19;

  /** The process that has this number now, if any. */
  public static Optional<ProcessIdentity> ofRunning(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      // The second field is the name in brackets and may itself hold blanks and brackets.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      if (fields[0].equals("Z")) {
        return Optional.empty();
      }
      String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
      return Optional.of(new ProcessIdentity(pid, boot + "/" + fields[FIELDS_BEFORE_START_TIME]));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  public boolean isRunning() {
    return ofRunning(pid).filter(this::equals).isPresent();
  }

  /** Two lines: the number and the start. */
  String text() {
    return pid + "\n" + started + "\n";
  }

  /** Empty when the text is no identity: a torn file counts as no process. */
  static Optional<ProcessIdentity> parse(String text) {
    String[] words = text.strip().split("\n", -1);
    if (words.length != 2 || !words[0].matches("\\d{1,10}")) {
      return Optional.empty();
    }
    return Optional.of(new ProcessIdentity(Long.parseLong(words[0]), words[1]));
  }
}
