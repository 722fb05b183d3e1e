package dev.kaizen.approval;

import java.util.List;

/** Published in the transaction of the decision that ended a request. */
public record ApprovalDecided(
    String subject, boolean approved, List<String> decidedBy, List<String> comments) {}
