package dev.kaizen.approval;

/** Where a request stands; all but OPEN are ends. */
public enum ApprovalStatus {
  OPEN,
  APPROVED,
  REJECTED,
  EXPIRED,
  WITHDRAWN
}
