package dev.kaizen.launcher.up;

import dev.kaizen.launcher.part.Part;
import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Folders;
import dev.kaizen.launcher.settings.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What can be known to go wrong before anything is started. */
final class Preconditions {
  private static final long BYTES_NEEDED = 2L << 30;

  private Preconditions() {}

  static void check(Path home, List<? extends Part> wanted) {
    for (Part part : wanted) {
      if (part.process().running().isEmpty()) {
        Ports.requireFree(part.port(), part.name(), part.portVariable());
      }
    }
    try {
      long free = Files.getFileStore(Folders.make(home)).getUsableSpace();
      if (free < BYTES_NEEDED) {
        throw new CommandFailed(
            "The disk of %s has %d MB left, and 2048 MB are needed: make room or set KAIZEN_HOME"
                .formatted(home, free >> 20));
      }
    } catch (IOException e) {
      throw new CommandFailed("The folder " + home + " cannot be used: " + e.getMessage(), e);
    }
  }
}
