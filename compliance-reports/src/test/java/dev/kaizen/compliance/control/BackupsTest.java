package dev.kaizen.compliance.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.compliance.ControlStatus.Status;
import dev.kaizen.database.TenantSchema;
import dev.kaizen.database.archive.TenantArchive;
import dev.kaizen.database.archive.TenantExport;
import dev.kaizen.database.archive.TenantRestore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Control 10 looks at exports and restores that were really made. */
class BackupsTest {
  private final TenantAtWork tenant = new TenantAtWork();

  @Test
  void backup_that_is_young_and_was_restored_somewhere_passes_until_it_is_old(@TempDir Path folder)
      throws IOException {
    assertThat(tenant.assess("backups").status()).isEqualTo(Status.FAILING);
    Path file = folder.resolve("tenant.zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      new TenantExport(tenant.owner()).write(tenant.schema(), out, "root");
    }
    Assessment exported = tenant.assess("backups");
    assertThat(exported.findings().failingItems())
        .singleElement()
        .satisfies(item -> assertThat(item).containsEntry("item", "restore"));

    TenantSchema elsewhere = tenant.another();
    try (TenantArchive archive = TenantArchive.open(file)) {
      new TenantRestore(tenant.owner()).run(archive, elsewhere, "root");
    }
    assertThat(tenant.assess("backups").status()).isEqualTo(Status.PASSING);

    Window later = new Window(Instant.EPOCH, Instant.now().minus(Duration.ofDays(3)));
    assertThat(tenant.assess("backups", later).status())
        .as("before there was a backup")
        .isEqualTo(Status.FAILING);
  }
}
