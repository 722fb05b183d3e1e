package dev.kaizen.rest.audit;

import dev.kaizen.audit.AuditHead;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The newest entry's place and hash. */
@Schema(
    name = "AuditHead",
    example =
        """
        {"seq":42,"hash":"fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9"}""")
public record HeadJson(long seq, String hash) {
  static HeadJson of(AuditHead h) {
    return new HeadJson(h.seq(), h.hash());
  }
}
