package dev.kaizen.approval;

import java.util.List;
import java.util.Map;

/**
 * Published in the transaction of the decision that ended a request.
 *
 * @param edits arguments of the action that approvers changed, by name
 */
public record ApprovalDecided(
    String subject,
    boolean approved,
    List<String> decidedBy,
    List<String> comments,
    Map<String, Object> edits) {}
