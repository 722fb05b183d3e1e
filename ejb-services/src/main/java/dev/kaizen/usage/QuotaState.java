package dev.kaizen.usage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A quota and what is used of it.
 *
 * @param limit null for none
 * @param used null when it is not counted in the database
 * @param resetsAt null when it falls only as things go away
 * @param revision 0 while it was never set
 */
public record QuotaState(
    QuotaKind kind,
    @Nullable Long limit,
    @Nullable Long used,
    @Nullable Instant resetsAt,
    int revision) {}
