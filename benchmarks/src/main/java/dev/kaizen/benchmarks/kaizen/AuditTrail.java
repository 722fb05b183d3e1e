package dev.kaizen.benchmarks.kaizen;

import dev.kaizen.audit.AuditCheck;
import dev.kaizen.audit.AuditEntry;
import dev.kaizen.audit.AuditExport;
import dev.kaizen.audit.AuditVerification;
import dev.kaizen.audit.head.HeadDesk;
import dev.kaizen.audit.store.AuditStores;
import dev.kaizen.benchmarks.Load;
import dev.kaizen.benchmarks.Place;
import dev.kaizen.database.TenantSchema;
import dev.kaizen.tenant.SecretVault;
import dev.kaizen.tenant.kms.PlatformKeys;
import dev.kaizen.verifier.BundleVerifier;
import dev.kaizen.verifier.Report;
import dev.kaizen.verifier.Trust;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * How fast an audit log grows while its heads are signed, and how fast one is checked. Entries come
 * as they do on a server: with the events of runs, by group commit. What is measured holds, or
 * nothing is told: every log is verified, chain, tree and signatures.
 */
public final class AuditTrail {
  public static final int CONNECTIONS = 8;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration MEASURED = Duration.ofSeconds(15);
  private static final double NANOS_A_SECOND = 1e9;

  private final Place place;
  private final Path folder;

  public AuditTrail(Place place) throws Exception {
    this.place = place;
    this.folder = Files.createTempDirectory("kaizen-audit-bench");
    new TenantDatabase(2).fill(place, new Load(1, 1, 1, Duration.ZERO));
    place.openPool(TenantDatabase.connections(place));
  }

  public List<Figure> measure(int entries, int repetitions) throws Exception {
    Path key = folder.resolve("platform-key");
    Path bundle = folder.resolve("audit.jsonl");
    Files.writeString(key, Base64.getEncoder().encodeToString(new byte[32]) + "\n");
    try {
      List<TenantSchema> tenants = new TenantDatabase(2).tenants();
      AuditGrowth growth =
          new AuditGrowth(place, tenants.getFirst(), signer(tenants.getFirst(), key));
      AuditGrowth.Grown grown = growth.during(WARM_UP, MEASURED);
      requireHolds(live(new InTenant(place.pool(), tenants.getFirst())));

      TenantSchema large = tenants.getLast();
      new AuditRows(place, large).fill(entries - 1);
      AuditGrowth.Signing sign = signer(large, key);
      while (!sign.once().isAll()) {
        // In parts.
      }
      InTenant in = new InTenant(place.pool(), large);
      double exported = seconds(() -> export(in, sign, bundle));
      double[] offline = new double[repetitions];
      double[] online = new double[repetitions];
      for (int i = 0; i < repetitions; i++) {
        offline[i] = seconds(() -> requireHolds(BundleVerifier.verify(bundle, Trust.NONE)));
        online[i] = seconds(() -> requireHolds(live(in)));
      }
      return List.of(
          new Figure(
              "append", "entries a second, each under a signed head", "1/s", grown.perSecond()),
          new Figure(
              "head_lag", "longest until an entry was under a head", "s", grown.longestWait()),
          new Figure("heads", "heads signed meanwhile", "heads", grown.heads()),
          new Figure("entries", "entries of the log that is checked", "entries", entries),
          new Figure("export", "to export it", "s", exported),
          new Figure("verify_bundle", "to verify the export, median", "s", median(offline)),
          new Figure("verify_live", "to verify the live rows, median", "s", median(online)));
    } finally {
      Files.deleteIfExists(bundle);
      Files.delete(key);
      Files.delete(folder);
    }
  }

  private AuditGrowth.Signing signer(TenantSchema tenant, Path key) {
    PlatformKeys platform = PlatformKeys.inFile(key);
    InTenant in = new InTenant(place.pool(), tenant);
    return () ->
        in.commit(
            source ->
                HeadDesk.on(
                        AuditStores.heads(source),
                        SecretVault.on(source, platform),
                        "https://kaizen.example")
                    .sign());
  }

  private static boolean export(InTenant in, AuditGrowth.Signing sign, Path bundle)
      throws SQLException, IOException {
    AuditEntry last = in.commit(source -> exporting(source).announce());
    sign.once();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(bundle), 1 << 16)) {
      in.commit(
          source -> {
            exporting(source).write(last, out);
            return true;
          });
    }
    return true;
  }

  private static AuditExport exporting(javax.sql.DataSource source) {
    return AuditExport.on(AuditStores.entries(source), AuditStores.heads(source));
  }

  private static AuditVerification live(InTenant in) throws SQLException {
    return in.commit(
        source ->
            AuditCheck.of(
                in.tenant().slug(), AuditStores.entries(source), AuditStores.heads(source)));
  }

  private static boolean requireHolds(AuditVerification found) {
    if (!found.intact() || found.signed() != found.entries()) {
      throw new IllegalStateException("The log does not hold: " + found);
    }
    return true;
  }

  private static boolean requireHolds(Report found) {
    if (!found.intact()) {
      throw new IllegalStateException("The export does not hold: " + found.problem());
    }
    return true;
  }

  private static double seconds(Callable<Boolean> work) throws Exception {
    long begin = System.nanoTime();
    work.call();
    return (System.nanoTime() - begin) / NANOS_A_SECOND;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
