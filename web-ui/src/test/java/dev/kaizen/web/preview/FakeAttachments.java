package dev.kaizen.web.preview;

import dev.kaizen.approval.attachment.Attachment;
import dev.kaizen.approval.attachment.AttachmentService;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class FakeAttachments extends AttachmentService {

  @Override
  public List<Attachment> list(UUID request) {
    return List.of(
        new Attachment(
            UUID.randomUUID(),
            "offer.pdf",
            "application/pdf",
            48_211,
            "a".repeat(64),
            "mia",
            Instant.now().minusSeconds(900)));
  }
}
