package dev.kaizen.rest.audit;

import dev.kaizen.audit.AuditVerification;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a check of the whole chain found. */
@Schema(
    name = "AuditVerification",
    example =
        """
        {"intact":true,"entries":42,"head":{"seq":42,
         "hash":"fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9"},
         "signed":42,"firstBroken":null,"problem":null}""")
public record VerificationJson(
    boolean intact,
    long entries,
    HeadJson head,
    @Schema(description = "How many entries are under a signed head that holds") long signed,
    @Schema(description = "Number of the first entry that does not hold")
        @Nullable Long firstBroken,
    @Nullable String problem) {

  static VerificationJson of(AuditVerification v) {
    return new VerificationJson(
        v.intact(), v.entries(), HeadJson.of(v.head()), v.signed(), v.firstBroken(), v.problem());
  }
}
