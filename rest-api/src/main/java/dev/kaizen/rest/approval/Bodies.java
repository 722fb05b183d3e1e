package dev.kaizen.rest.approval;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Short bodies of acts on requests. */
final class Bodies {
  private Bodies() {}

  /** A person and why. */
  @Schema(name = "ApprovalTo", example = "{\"to\":\"rob\",\"reason\":\"He knows the supplier\"}")
  public record To(@Schema(description = "User name") String to, @Nullable String reason) {}

  /** Something to say. */
  @Schema(name = "ApprovalText", example = "{\"text\":\"Which cost centre is it, @mia?\"}")
  public record Text(@Schema(description = "1 to 4,000 characters") String text) {}

  /** One word to several requests. */
  @Schema(
      name = "BulkDecide",
      example =
          """
          {"decision":"approve","comment":"Within budget.","requests":[
           {"id":"0193f0aa-1111-7abc-8def-000000000002",
            "contentHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]}""")
  public record Bulk(
      @Schema(enumeration = {"approve", "reject"}) String decision,
      @Nullable String comment,
      @Schema(description = "1 to 100 of one workflow, none of high risk or signed")
          List<Seen> requests) {}

  /** What a check is made from. */
  @Schema(
      name = "ApprovalCheckOrder",
      example =
          """
          {"from":"0193f0aa-1111-7abc-8def-000000000002","arguments":{"amount":486000},
           "why":"Ten times the price of the quote"}""")
  public record Check(
      @Schema(description = "A closed request") UUID from,
      @Schema(description = "By name, what stands in the place of its own; at least one")
          Map<String, Object> arguments,
      @Schema(description = "What is wrong with it; 1 to 1,000 characters") String why) {}

  /** A request and the hash of what was seen of it. */
  @Schema(
      name = "SeenApproval",
      example =
          """
          {"id":"0193f0aa-1111-7abc-8def-000000000002",
           "contentHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""")
  public record Seen(UUID id, String contentHash) {}
}
