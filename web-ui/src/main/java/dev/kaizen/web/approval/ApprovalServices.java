package dev.kaizen.web.approval;

import dev.kaizen.approval.ApprovalService;
import dev.kaizen.approval.BulkDecisions;
import dev.kaizen.approval.CommentService;
import dev.kaizen.approval.DecisionService;
import dev.kaizen.approval.DelegationService;
import dev.kaizen.approval.SeededCheckService;
import dev.kaizen.approval.attachment.AttachmentService;

/** What the parts of the inbox act through. */
record ApprovalServices(
    ApprovalService approvals,
    DecisionService decisions,
    BulkDecisions bulk,
    CommentService comments,
    DelegationService people,
    AttachmentService attachments,
    SeededCheckService checks) {}
