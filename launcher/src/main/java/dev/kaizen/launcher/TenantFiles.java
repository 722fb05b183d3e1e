package dev.kaizen.launcher;

import dev.kaizen.database.TenantSchema;
import dev.kaizen.database.archive.ArchiveRefused;
import dev.kaizen.database.archive.TenantArchive;
import dev.kaizen.database.archive.TenantExport;
import dev.kaizen.database.archive.TenantRestore;
import dev.kaizen.launcher.part.Databases;
import dev.kaizen.launcher.settings.CommandFailed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files with one tenant in them, straight from the database and back. */
final class TenantFiles {
  private TenantFiles() {}

  /** The file is there whole or not at all. */
  static void write(Databases databases, String slug, Path file) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        long rows =
            new TenantExport(databases.kaizen().as(databases.owner()))
                .write(new TenantSchema(slug), out, "command");
        System.out.printf("%s: %,d rows in %s%n", slug, rows, file);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | ArchiveRefused | IllegalArgumentException e) {
      throw new CommandFailed("The export failed: " + e.getMessage(), e);
    }
  }

  static void verify(Path file) {
    try (TenantArchive archive = TenantArchive.open(file)) {
      System.out.printf(
          "Intact: %,d rows of tenant '%s' as it was at %s%n",
          archive.rows(), archive.slug(), archive.exportedAt());
    } catch (ArchiveRefused e) {
      throw new CommandFailed(String.valueOf(e.getMessage()), e);
    }
  }

  static void restore(Databases databases, String slug, Path file) {
    try (TenantArchive archive = TenantArchive.open(file)) {
      new TenantRestore(databases.kaizen().as(databases.owner()))
          .run(archive, new TenantSchema(slug), "command");
    } catch (ArchiveRefused | IllegalArgumentException e) {
      throw new CommandFailed("The restore failed: " + e.getMessage(), e);
    }
  }
}
