package dev.kaizen.rest.approval;

import dev.kaizen.approval.Comment;
import dev.kaizen.rest.request.Texts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something said about a request. */
@Schema(
    name = "ApprovalComment",
    example =
        """
        {"id":"0193f0aa-1111-7abc-8def-000000000003","kind":"question","by":"rita",
         "text":"Which cost centre is it?","mentions":[],"at":"2026-11-23T09:05:00Z"}""")
public record CommentJson(
    UUID id,
    @Schema(enumeration = {"comment", "question", "answer"}) String kind,
    String by,
    String text,
    List<String> mentions,
    Instant at) {
  static CommentJson of(Comment c) {
    return new CommentJson(c.id(), Texts.lower(c.kind()), c.by(), c.text(), c.mentions(), c.at());
  }
}
