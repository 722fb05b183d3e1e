package dev.kaizen.compliance.document;

import dev.kaizen.audit.AuditHead;
import org.jspecify.annotations.Nullable;

/**
 * The audit log at the end of a report's window.
 *
 * @param head the last entry before that end
 * @param intact whether the whole log verified when the report was made
 * @param problem what is wrong with it; null when it is intact
 */
public record ChainState(AuditHead head, boolean intact, @Nullable String problem) {}
