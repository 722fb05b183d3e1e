package dev.kaizen.launcher.build;

import dev.kaizen.launcher.settings.CommandFailed;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;

/** What an artifact is built from: files and folders. Tests and what a build makes do not count. */
public record Sources(List<Path> roots) {
  private static final Set<String> NOT_SOURCES =
      Set.of("target", "node_modules", "generated", "bundles", "index.html", "test");

  public Sources {
    roots = List.copyOf(roots);
  }

  public boolean newerThan(Path artifact) {
    try {
      FileTime built = Files.getLastModifiedTime(artifact);
      return newest().compareTo(built) > 0;
    } catch (IOException e) {
      return true;
    }
  }

  private FileTime newest() {
    var visitor = new Newest();
    for (Path root : roots) {
      try {
        Files.walkFileTree(root, visitor);
      } catch (IOException e) {
        throw new CommandFailed("The sources in " + root + " cannot be read", e);
      }
    }
    return visitor.time;
  }

  private static final class Newest extends SimpleFileVisitor<Path> {
    private FileTime time = FileTime.fromMillis(0);

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return NOT_SOURCES.contains(String.valueOf(folder.getFileName()))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (NOT_SOURCES.contains(String.valueOf(file.getFileName()))) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.lastModifiedTime().compareTo(time) > 0) {
        time = attributes.lastModifiedTime();
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
