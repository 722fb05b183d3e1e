package dev.kaizen.approval.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code approval_request}; action and evidence are JSON. */
@Entity
@Table(name = "approval_request")
public class ApprovalRequestRow {
  @Id UUID id;

  @Column(nullable = false)
  String subject;

  @Column(nullable = false)
  String origin;

  @Column(nullable = false)
  String title;

  @Column(nullable = false)
  String question;

  @Column(nullable = false)
  String reason;

  @Column(nullable = false)
  String action;

  @Column(nullable = false)
  String evidence;

  @Column(name = "content_hash", nullable = false)
  String contentHash;

  @Column(name = "requested_by", nullable = false)
  String requestedBy;

  @Column(name = "approver_role", nullable = false)
  String approverRole;

  int required;

  @Column(name = "high_risk")
  boolean highRisk;

  @Column(nullable = false)
  String status;

  @Column(name = "claimed_by")
  @Nullable String claimedBy;

  @Column(name = "created_at", nullable = false)
  OffsetDateTime createdAt;

  @Column(name = "due_at")
  @Nullable OffsetDateTime dueAt;

  @Column(name = "decided_at")
  @Nullable OffsetDateTime decidedAt;

  @Column(nullable = false)
  String policy;

  @Column(name = "policy_version")
  int policyVersion;

  /** JSON; empty for what the workflow says by itself. */
  @Column(nullable = false)
  String terms;

  /** User names, a line each, as in the other lists. */
  @Column(nullable = false)
  String excluded;

  /** JSON; empty for none. */
  @Column(nullable = false)
  String progress;

  /** Who may decide now, for the inbox: roles and people of the open groups. */
  @Column(name = "open_roles", nullable = false)
  String openRoles;

  @Column(name = "open_people", nullable = false)
  String openPeople;

  @Version int revision;

  protected ApprovalRequestRow() {}

  ApprovalRequestRow(UUID id) {
    this.id = id;
  }
}
