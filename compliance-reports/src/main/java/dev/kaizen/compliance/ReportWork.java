package dev.kaizen.compliance;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditHead;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.audit.AuditVerification;
import dev.kaizen.audit.head.HeadRow;
import dev.kaizen.audit.head.HeadService;
import dev.kaizen.audit.head.InclusionProof;
import dev.kaizen.compliance.control.Assessment;
import dev.kaizen.compliance.control.Controls;
import dev.kaizen.compliance.control.Window;
import dev.kaizen.compliance.document.ChainState;
import dev.kaizen.compliance.document.ReportContent;
import dev.kaizen.compliance.document.ReportProofs;
import dev.kaizen.compliance.store.AttestationStore;
import dev.kaizen.compliance.store.ReportStore;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.verifier.AuditChain;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The transactions of making a report: gather the evidence, then keep what came of it. The pages
 * are set in between, with no transaction open. Finishing twice does no harm: the first end stays.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReportWork {
  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Inject private ReportStore store;
  @Inject private LiveGrounds grounds;
  @Inject private AttestationStore attestations;
  @Inject private HeadService heads;
  @Inject private AuditLog log;
  @Inject private Clock clock;

  /** What the report is to say; empty when it was made already. */
  @TenantScoped(Permission.SYSTEM)
  public Optional<Gathered> gather(UUID id) {
    return store
        .find(id)
        .filter(report -> report.status() == Report.Status.QUEUED)
        .map(report -> new Gathered(report.format(), contentOf(report)));
  }

  /** A report's evidence and the form it is wanted in. */
  public record Gathered(Report.Format format, ReportContent content) {}

  /** WRONG_STATE when nothing is signed yet: it is a second behind the log. */
  @TenantScoped(Permission.SYSTEM)
  public ReportProofs proofs(ReportContent content) {
    HeadRow newest =
        heads
            .newest()
            .orElseThrow(
                () ->
                    new KaizenException(
                        ErrorCode.WRONG_STATE,
                        "The audit log has no signed head yet: request the report again"));
    long last = Math.min(content.chain().head().seq(), newest.size());
    InclusionProof proof = heads.inclusion(last == 0 ? null : last, newest.size());
    HexFormat hex = HexFormat.of();
    return new ReportProofs(
        newest.note(),
        heads.keys().stream().map(key -> key.key().text()).toList(),
        JsonText.write(
            Map.of(
                "seq", proof.seq(),
                "size", proof.size(),
                "leaf", hex.formatHex(proof.leaf()),
                "root", hex.formatHex(proof.root()),
                "path", proof.path().stream().map(hex::formatHex).toList())));
  }

  /** The text with the signature of the log's key under it. */
  @TenantScoped(Permission.SYSTEM)
  public String sign(String text) {
    return heads.sign(text);
  }

  @TenantScoped(Permission.SYSTEM)
  public void ready(UUID id, byte[] bytes, String sha256) {
    if (store.ready(id, bytes, sha256)) {
      Map<String, Object> facts = factsOf(id);
      facts.put("sha256", sha256);
      log.append(new AuditEvent("compliance.report-made", "report", id.toString(), facts));
    }
  }

  @TenantScoped(Permission.SYSTEM)
  public void failed(UUID id, String error) {
    if (store.failed(id, error)) {
      Map<String, Object> facts = factsOf(id);
      facts.put("error", error);
      log.append(new AuditEvent("compliance.report-failed", "report", id.toString(), facts));
    }
  }

  @TenantScoped(Permission.SYSTEM)
  public List<UUID> queuedBefore(Instant time) {
    return store.queuedBefore(time);
  }

  private Map<String, Object> factsOf(UUID id) {
    return store.find(id).map(r -> new HashMap<>(ReportService.facts(r))).orElseGet(HashMap::new);
  }

  private ReportContent contentOf(Report report) {
    var window = new Window(report.from(), report.to());
    AuditVerification chain = grounds.auditLog();
    try (Connection connection = dataSource.getConnection()) {
      List<Assessment> assessments =
          Controls.assessor(grounds)
              .assess(connection, window, card -> card.serves(report.framework()));
      return new ReportContent(
          Callers.current().requireTenant(),
          report.framework(),
          window,
          clock.instant(),
          assessments,
          Coverage.of(
              report.framework(),
              assessments,
              attestations.inForce(report.framework(), window.to())),
          new ChainState(headBefore(window.to(), connection), chain.intact(), chain.problem()));
    } catch (SQLException e) {
      throw new KaizenException(
          ErrorCode.INTERNAL, "The evidence could not be read; request the report again", e);
    }
  }

  private static AuditHead headBefore(Instant end, Connection tenant) throws SQLException {
    try (PreparedStatement query =
        tenant.prepareStatement(
            "select seq, hash from audit_entry where at < ? order by seq desc limit 1")) {
      query.setObject(1, end.atOffset(ZoneOffset.UTC));
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? new AuditHead(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)))
            : new AuditHead(0, AuditChain.START);
      }
    }
  }
}
