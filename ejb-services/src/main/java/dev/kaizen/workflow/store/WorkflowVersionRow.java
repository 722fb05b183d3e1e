package dev.kaizen.workflow.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code workflow_version}. */
@Entity
@Table(name = "workflow_version")
@IdClass(WorkflowVersionKey.class)
public class WorkflowVersionRow {
  static final String DRAFT = "draft";
  static final String PUBLISHED = "published";

  @Id String name;
  @Id int version;

  @Column(nullable = false)
  String status;

  @Column(nullable = false)
  String title;

  @Column(nullable = false)
  String definition;

  @Column(name = "content_hash", nullable = false)
  String contentHash;

  @Column(name = "created_by", nullable = false)
  String createdBy;

  @Column(name = "created_at", nullable = false)
  OffsetDateTime createdAt;

  @Column(name = "published_by")
  @Nullable String publishedBy;

  @Column(name = "published_at")
  @Nullable OffsetDateTime publishedAt;

  @Version int revision;

  protected WorkflowVersionRow() {}

  WorkflowVersionRow(String name, int version) {
    this.name = name;
    this.version = version;
  }
}
