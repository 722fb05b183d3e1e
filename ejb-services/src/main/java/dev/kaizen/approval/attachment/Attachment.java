package dev.kaizen.approval.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that somebody added to a request.
 *
 * @param mediaType as its bytes say, not its name alone
 * @param sha256 over its bytes, lower-case hex; the audit log has it too
 */
public record Attachment(
    UUID id, String name, String mediaType, long size, String sha256, String by, Instant at) {}
