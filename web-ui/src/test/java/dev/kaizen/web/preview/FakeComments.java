package dev.kaizen.web.preview;

import dev.kaizen.approval.Comment;
import dev.kaizen.approval.CommentService;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class FakeComments extends CommentService {

  @Override
  public List<Comment> list(UUID id) {
    Instant now = Instant.now();
    return List.of(
        new Comment(
            UUID.randomUUID(),
            Comment.Kind.QUESTION,
            "rob",
            "Why not the cheaper offer?",
            List.of(),
            now.minusSeconds(3600)),
        new Comment(
            UUID.randomUUID(),
            Comment.Kind.COMMENT,
            "cora",
            "@rita please look at the terms of delivery.",
            List.of("rita"),
            now.minusSeconds(600)));
  }
}
