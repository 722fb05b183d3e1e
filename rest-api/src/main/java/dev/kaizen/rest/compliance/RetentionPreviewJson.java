package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.retention.RetentionService;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule would do. */
@Schema(
    name = "RetentionPreview",
    example =
        """
        {"due":12,"held":1}""")
public record RetentionPreviewJson(
    @Schema(description = "How many it would destroy now, counted up to 10,000") int due,
    @Schema(description = "How many more are old enough and on legal hold") long held) {
  static RetentionPreviewJson of(RetentionService.Preview preview) {
    return new RetentionPreviewJson(preview.due(), preview.held());
  }
}
