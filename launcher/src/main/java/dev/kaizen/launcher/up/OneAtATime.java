package dev.kaizen.launcher.up;

import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Two commands that start or stop parts of one installation would tread on each other. */
public final class OneAtATime {
  private OneAtATime() {}

  public static void run(Path home, Runnable work) {
    Path file = Folders.make(home).resolve("lock");
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw busy(home);
      }
      work.run();
    } catch (OverlappingFileLockException e) {
      throw busy(home);
    } catch (IOException e) {
      throw new CommandFailed("The file " + file + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static CommandFailed busy(Path home) {
    return new CommandFailed(
        "Another kaizen command is at work in " + home + ": wait for it to end");
  }
}
