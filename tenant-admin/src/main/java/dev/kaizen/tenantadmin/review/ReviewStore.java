package dev.kaizen.tenantadmin.review;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's campaigns. */
interface ReviewStore {
  /** Newest first. */
  Page<AccessReview> page(PageRequest page);

  Optional<AccessReview> find(UUID id);

  void add(AccessReview review, List<ReviewLine> lines);

  /** By user name. */
  Page<ReviewLine> lines(UUID review, PageRequest page);

  Optional<ReviewLine> line(UUID review, String username);

  /** False when it was decided before, or its campaign is closed. */
  boolean decide(UUID review, ReviewLine decided);

  /** False when it is closed, or a line is undecided. */
  boolean close(UUID review, String by, Instant at);
}
