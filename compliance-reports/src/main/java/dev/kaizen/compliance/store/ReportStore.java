package dev.kaizen.compliance.store;

import dev.kaizen.compliance.Report;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's reports, in the caller's transaction. */
public interface ReportStore {
  void add(Report report);

  Optional<Report> find(UUID id);

  /** Newest first. */
  Page<Report> page(PageRequest page);

  Optional<byte[]> content(UUID id);

  /** False when the report was finished before: its first end stays. */
  boolean ready(UUID id, byte[] content, String sha256);

  /** False when the report was finished before: its first end stays. */
  boolean failed(UUID id, String error);

  /** Those asked for before the time and not finished, oldest first. */
  List<UUID> queuedBefore(Instant time);
}
