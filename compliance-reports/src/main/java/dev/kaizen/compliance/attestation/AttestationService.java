package dev.kaizen.compliance.attestation;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kaizen.approval.attachment.AttachmentKinds;
import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.compliance.Framework;
import dev.kaizen.compliance.store.AttestationStore;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.UploadedFile;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Statements with proof and an end. None is changed or removed; one can be withdrawn. */
@Stateless
public class AttestationService {
  private static final int MOST_MEGABYTES = 10;
  private static final int LONGEST = 2_000;
  private static final Duration FURTHEST = Duration.ofDays(3 * 366);

  @Inject private AttestationStore store;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** A file with what it proves. */
  public record Opened(Attestation attestation, byte[] content) {}

  /** Those that end first come first; those that are over or withdrawn, too. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public Page<Attestation> list(PageRequest page) {
    return store.page(page);
  }

  @TenantScoped(Permission.COMPLIANCE_READ)
  public Opened open(UUID id) {
    Attestation attestation = store.find(id).orElseThrow(() -> unknown(id));
    return new Opened(attestation, store.content(id).orElseThrow(() -> unknown(id)));
  }

  /**
   * NOT_FOUND for a clause the framework does not have, UNSUPPORTED_MEDIA_TYPE for what is no
   * document or picture, TOO_LARGE above 10 MB.
   */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public Attestation add(
      Framework framework,
      String clause,
      String statement,
      Instant until,
      String filename,
      Path file) {
    if (framework.clauses().stream().noneMatch(c -> c.id().equals(clause))) {
      throw new KaizenException(
          ErrorCode.NOT_FOUND, "%s has no clause '%s'".formatted(framework.title(), clause));
    }
    Instant now = clock.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(FURTHEST))) {
      throw invalid("until must lie in the future, and at most three years from now");
    }
    String said = said("statement", statement);
    UploadedFile proof = UploadedFile.of(filename, file, MOST_MEGABYTES);
    if (proof.content().length == 0) {
      throw invalid("'%s' is empty".formatted(proof.filename()));
    }
    Attestation attestation =
        new Attestation(
            UuidCreator.getTimeOrderedEpoch(),
            framework,
            clause,
            said,
            until,
            proof.filename(),
            AttachmentKinds.of(proof.filename(), proof.content()),
            proof.content().length,
            proof.sha256(),
            Callers.current().username(),
            now,
            null);
    store.add(attestation, proof.content());
    tell(
        "attestation.added",
        attestation,
        Map.of("sha256", attestation.sha256(), "until", until.toString()));
    return attestation;
  }

  /** From now on the clause stands without it. WRONG_STATE when it was withdrawn already. */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public Attestation withdraw(UUID id, String why) {
    Attestation attestation = store.find(id).orElseThrow(() -> unknown(id));
    String said = said("reason", why);
    if (!store.withdraw(id, Callers.current().username(), clock.instant(), said)) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "This statement was withdrawn already");
    }
    tell("attestation.withdrawn", attestation, Map.of());
    return store.find(id).orElseThrow(() -> unknown(id));
  }

  private void tell(String action, Attestation a, Map<String, Object> facts) {
    Map<String, Object> told = new java.util.TreeMap<>(facts);
    told.put("framework", a.framework().name());
    told.put("clause", a.clause());
    audit.append(new AuditEvent(action, "attestation", a.id().toString(), told));
  }

  private static String said(String field, String text) {
    String said = text.strip();
    if (said.isEmpty() || said.length() > LONGEST) {
      throw invalid("%s: 1 to %d characters".formatted(field, LONGEST));
    }
    return said;
  }

  private static KaizenException invalid(String message) {
    return new KaizenException(ErrorCode.INVALID_INPUT, message);
  }

  private static KaizenException unknown(UUID id) {
    return new KaizenException(ErrorCode.NOT_FOUND, "There is no attestation " + id);
  }
}
