package dev.kaizen.sdk.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run asks people to decide; every expression of the node is evaluated already.
 *
 * @param required how many different people must approve
 */
public record ApprovalAsk(
    String title,
    String question,
    String reason,
    Map<String, Object> action,
    List<Object> evidence,
    String approverRole,
    int required,
    boolean highRisk,
    @Nullable Duration dueIn) {}
