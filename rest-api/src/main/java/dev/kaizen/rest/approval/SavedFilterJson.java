package dev.kaizen.rest.approval;

import dev.kaizen.approval.SavedFilter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the inbox that a person keeps for themselves. */
@Schema(
    name = "ApprovalFilter",
    example =
        """
        {"name":"Laptops at high risk","query":"q=laptop&risk=high"}""")
public record SavedFilterJson(
    String name,
    @Schema(description = "As in the console's address: q, risk=high, due=over, stage")
        String query) {
  static SavedFilterJson of(SavedFilter f) {
    return new SavedFilterJson(f.name(), f.query());
  }
}
