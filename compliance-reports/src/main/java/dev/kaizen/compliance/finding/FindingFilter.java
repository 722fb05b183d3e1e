package dev.kaizen.compliance.finding;

import org.jspecify.annotations.Nullable;

/**
 * Which findings are wanted; null is any.
 *
 * @param live those that are not resolved, or those that are
 */
public record FindingFilter(
    @Nullable Boolean live,
    Finding.@Nullable Status status,
    @Nullable String control,
    @Nullable String owner) {
  public static final FindingFilter LIVE = new FindingFilter(true, null, null, null);

  public static FindingFilter liveOf(String control) {
    return new FindingFilter(true, null, control, null);
  }
}
