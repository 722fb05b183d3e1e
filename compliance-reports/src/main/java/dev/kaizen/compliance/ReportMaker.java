package dev.kaizen.compliance;

import dev.kaizen.compliance.ReportWork.Gathered;
import dev.kaizen.compliance.document.ReportContent;
import dev.kaizen.compliance.document.ReportCsv;
import dev.kaizen.compliance.document.ReportJson;
import dev.kaizen.compliance.document.ReportOscal;
import dev.kaizen.compliance.document.ReportPdf;
import dev.kaizen.compliance.document.ReportXlsx;
import dev.kaizen.compliance.document.ReportZip;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Makes one report from its request to its end, whichever that is. */
@ApplicationScoped
class ReportMaker {
  private static final Logger LOG = System.getLogger(ReportMaker.class.getName());

  @Inject private ReportWork work;

  void make(String tenant, UUID report) {
    Caller server = Caller.system(tenant, "report:" + report).from(Origin.WORK);
    Callers.run(server, () -> make(report));
  }

  private void make(UUID report) {
    try {
      Optional<Gathered> gathered = work.gather(report);
      if (gathered.isPresent()) {
        byte[] bytes = write(gathered.get());
        work.ready(report, bytes, sha256(bytes));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Report " + report + " could not be made", e);
      work.failed(report, words(e));
    }
  }

  private byte[] write(Gathered gathered) {
    ReportContent content = gathered.content();
    return switch (gathered.format()) {
      case PDF -> ReportPdf.write(content);
      case XLSX -> ReportXlsx.write(content);
      case CSV -> ReportCsv.write(content);
      case JSON -> ReportJson.write(content);
      case OSCAL -> ReportOscal.write(content);
      case ZIP -> ReportZip.write(content, work.proofs(content), work::sign);
    };
  }

  private static String words(RuntimeException e) {
    return e instanceof KaizenException known && known.getMessage() != null
        ? known.getMessage()
        : "Something went wrong inside Kaizen; the server's log says what. Request it again.";
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
