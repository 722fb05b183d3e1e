package dev.kaizen.approval.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code approval_decision}. */
@Entity
@Table(name = "approval_decision")
public class ApprovalDecisionRow {
  static final String APPROVE = "approve";
  static final String REJECT = "reject";

  @Id UUID id;

  @Column(name = "request_id", nullable = false)
  UUID requestId;

  @Column(name = "decided_by", nullable = false)
  String decidedBy;

  @Column(nullable = false)
  String decision;

  @Column(nullable = false)
  String comment;

  @Column(name = "content_hash", nullable = false)
  String contentHash;

  @Column(nullable = false)
  OffsetDateTime at;

  @Column(name = "acting_for")
  @Nullable String actingFor;

  /** A line each. */
  @Column(nullable = false)
  String roles;

  int stage;

  int place;

  boolean veto;

  @Column(nullable = false)
  String edits;

  @Nullable String signature;

  @Nullable String voided;

  protected ApprovalDecisionRow() {}

  ApprovalDecisionRow(UUID id) {
    this.id = id;
  }
}
