package dev.kaizen.rest.workflow;

import dev.kaizen.rest.request.Texts;
import dev.kaizen.sdk.workflow.WorkflowCodec;
import dev.kaizen.workflow.WorkflowVersion;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One version of a workflow with its whole definition. */
@Schema(
    name = "WorkflowVersion",
    example =
        """
        {"name":"hello","title":"Hello","description":"Answers a question","version":1,
         "status":"published","definition":{"name":"hello","title":"Hello","nodes":[]},
         "contentHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         "createdBy":"wim","createdAt":"2026-11-23T09:00:00Z","publishedBy":"ada",
         "publishedAt":"2026-11-23T09:05:00Z","revision":2}""")
public record VersionJson(
    String name,
    String title,
    String description,
    int version,
    @Schema(enumeration = {"draft", "published"}) String status,
    Map<String, Object> definition,
    @Schema(description = "SHA-256 of the definition's canonical JSON, lower-case hex")
        String contentHash,
    String createdBy,
    Instant createdAt,
    @Nullable String publishedBy,
    @Nullable Instant publishedAt,
    @Schema(description = "What the ETag carries") int revision) {

  public static VersionJson of(WorkflowVersion v) {
    return new VersionJson(
        v.name(),
        v.definition().title(),
        v.definition().description(),
        v.version(),
        Texts.lower(v.status()),
        WorkflowCodec.toTree(v.definition()),
        v.contentHash(),
        v.createdBy(),
        v.createdAt(),
        v.publishedBy(),
        v.publishedAt(),
        v.revision());
  }
}
