package dev.kaizen.approval.attachment;

import dev.kaizen.approval.ApprovalAct;
import dev.kaizen.approval.ApprovalAudit;
import dev.kaizen.approval.ApprovalReaders;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.approval.store.ApprovalStore;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.UploadedFile;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Files that reviewers and who wants the approval add while it is open. None is taken away again:
 * what somebody could see when they decided stays. The audit log has each one's hash.
 */
@Stateless
public class AttachmentService {
  public static final int MOST_MEGABYTES = 10;
  private static final int MOST = 20;

  @Inject private ApprovalStore requests;
  @Inject private AttachmentStore store;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** A file with its bytes. */
  public record Opened(Attachment attachment, byte[] content) {}

  /** Oldest first; at most 20. */
  @TenantScoped(Permission.RUN_READ)
  public List<Attachment> list(UUID request) {
    return store.list(ApprovalReaders.readable(requests.find(request), request).id());
  }

  /** NOT_FOUND when the request has no such file. */
  @TenantScoped(Permission.RUN_READ)
  public Opened open(UUID request, UUID id) {
    UUID known = ApprovalReaders.readable(requests.find(request), request).id();
    Attachment attachment =
        store.list(known).stream()
            .filter(a -> a.id().equals(id))
            .findFirst()
            .orElseThrow(() -> unknown(id));
    byte[] content = store.content(known, id).orElseThrow(() -> unknown(id));
    return new Opened(attachment, content);
  }

  /**
   * Adds a file to an open request; the same bytes again answer the one that is there.
   * UNSUPPORTED_MEDIA_TYPE for what is no document or picture, TOO_LARGE, QUOTA_EXCEEDED after 20.
   */
  @TenantScoped(Permission.RUN_READ)
  public Attachment add(UUID request, String filename, Path file) {
    ApprovalRequest open = ApprovalReaders.readable(requests.lock(request), request);
    if (open.status() != ApprovalStatus.OPEN) {
      throw new KaizenException(
          ErrorCode.ALREADY_DECIDED, "This is closed already: nothing is added to it any more");
    }
    UploadedFile upload = UploadedFile.of(filename, file, MOST_MEGABYTES);
    List<Attachment> there = store.list(request);
    for (Attachment known : there) {
      if (known.sha256().equals(upload.sha256())) {
        return known;
      }
    }
    if (there.size() >= MOST) {
      throw new KaizenException(
          ErrorCode.QUOTA_EXCEEDED, "A request has at most %d files".formatted(MOST));
    }
    return kept(open, upload);
  }

  private Attachment kept(ApprovalRequest request, UploadedFile upload) {
    if (upload.content().length == 0) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "'%s' is empty".formatted(upload.filename()));
    }
    Attachment attachment =
        new Attachment(
            UUID.randomUUID(),
            upload.filename(),
            AttachmentKinds.of(upload.filename(), upload.content()),
            upload.content().length,
            upload.sha256(),
            Callers.current().actor(),
            clock.instant());
    store.add(request.id(), attachment, upload.content());
    audit.append(
        ApprovalAudit.of(
            ApprovalAct.ATTACHED,
            request,
            Map.of(
                "sha256", attachment.sha256(),
                "mediaType", attachment.mediaType(),
                "bytes", attachment.size())));
    return attachment;
  }

  private static KaizenException unknown(UUID id) {
    return new KaizenException(ErrorCode.NOT_FOUND, "The request has no file " + id);
  }
}
