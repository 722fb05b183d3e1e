package dev.kaizen.compliance.control;

import dev.kaizen.audit.AuditVerification;
import dev.kaizen.compliance.Framework;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Control 16: the audit log is whole and unchanged. The window does not matter: the chain is one.
 */
final class AuditIntegrity implements Control {
  private static final ControlCard CARD =
      new ControlCard(
          "audit-integrity",
          16,
          "The audit log is whole and unchanged",
          "Every entry matches its hash and links to the one before it, no number is missing, and the"
              + " last entry is the log's head.",
          "All entries of the audit log written before the end of the window; the chain is checked"
              + " from the first entry to the present head.",
          Map.of(
              Framework.SOC2, List.of("CC7.2", "PI1.5"),
              Framework.GDPR, List.of("5(1)(f)", "32(1)(b)"),
              Framework.HIPAA, List.of("164.312(c)(1)", "164.312(c)(2)"),
              Framework.PART_11, List.of("11.10(c)", "11.10(e)")),
          Duration.ofHours(24));

  private final Grounds grounds;

  AuditIntegrity(Grounds grounds) {
    this.grounds = grounds;
  }

  @Override
  public ControlCard card() {
    return CARD;
  }

  @Override
  public Findings find(Connection tenant, Window window) throws SQLException {
    long population = entriesBefore(window.to(), tenant);
    AuditVerification found = grounds.auditLog();
    if (found.intact()) {
      return new Findings(population, 0, List.of(), List.of());
    }
    Map<String, Object> item =
        Map.of(
            "auditEntry", Objects.requireNonNullElse(found.firstBroken(), 0L),
            "problem", Objects.requireNonNullElse(found.problem(), "it does not hold"));
    return new Findings(Math.max(population, 1), 1, List.of(item), List.of());
  }

  private static long entriesBefore(Instant end, Connection tenant) throws SQLException {
    try (PreparedStatement query =
        tenant.prepareStatement("select count(*) from audit_entry where at < ?")) {
      query.setObject(1, end.atOffset(ZoneOffset.UTC));
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
