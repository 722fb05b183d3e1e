package dev.kaizen.launcher.settings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Folders of an installation, with rights that do not hang on the user's umask. */
public final class Folders {
  private Folders() {}

  /** The folder and its missing parents; others may pass through, because PostgreSQL must. */
  public static Path make(Path folder) {
    return make(folder, "rwxr-xr-x");
  }

  /** The folder the file lies in. */
  public static void makeFor(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      make(folder);
    }
  }

  public static Path makePrivate(Path folder) {
    return make(folder, "rwx------");
  }

  private static Path make(Path folder, String rights) {
    try {
      Path parent = folder.getParent();
      if (parent != null && !Files.exists(parent)) {
        make(parent);
      }
      if (!Files.exists(folder)) {
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(rights));
      }
      return folder;
    } catch (FileAlreadyExistsException e) {
      // Parts are prepared beside each other, and another was first.
      if (Files.isDirectory(folder)) {
        return folder;
      }
      throw new CommandFailed("The folder " + folder + " cannot be made: a file is there", e);
    } catch (IOException e) {
      throw new CommandFailed("The folder " + folder + " cannot be made", e);
    }
  }

  /** Removes the folder and what is in it; a link is removed, not followed. */
  public static void remove(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
                throws IOException {
              if (e != null) {
                throw e;
              }
              Files.delete(dir);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new CommandFailed("The folder " + folder + " cannot be removed", e);
    }
  }
}
