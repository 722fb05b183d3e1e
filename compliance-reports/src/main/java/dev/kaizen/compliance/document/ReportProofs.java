package dev.kaizen.compliance.document;

import java.util.List;

/**
 * What shows that the audit log of a report is the one that was signed.
 *
 * @param head the newest signed head, in C2SP checkpoint text
 * @param keys the public halves of the log's keys, as {@code ./kaizen verify} takes them
 * @param inclusion JSON: where the last entry before the window's end stands in that head's tree
 */
public record ReportProofs(String head, List<String> keys, String inclusion) {}
