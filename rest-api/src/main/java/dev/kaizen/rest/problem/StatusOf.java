package dev.kaizen.rest.problem;

import dev.kaizen.sdk.error.ErrorCode;

/** The one place that says which HTTP status a failure has. */
final class StatusOf {
  private StatusOf() {}

  static int code(ErrorCode code) {
    return switch (code) {
      case INVALID_INPUT -> 400;
      case NOT_FOUND -> 404;
      case TOO_LARGE -> 413;
      case UNSUPPORTED_MEDIA_TYPE -> 415;
      case UNREADABLE_DOCUMENT, INVALID_WORKFLOW, EXPRESSION_FAILED -> 422;
      case ALREADY_EXISTS, ALREADY_DECIDED, CONTENT_CHANGED, WRONG_STATE, IDEMPOTENCY_KEY_REUSED ->
          409;
      case STALE_VERSION -> 412;
      case UNAUTHENTICATED, STEP_UP_REQUIRED, SECOND_FACTOR_REQUIRED -> 401;
      case FORBIDDEN, TENANT_INACTIVE, SEPARATION_OF_DUTIES, EGRESS_REFUSED -> 403;
      case BUDGET_EXCEEDED, QUOTA_EXCEEDED, RATE_LIMITED -> 429;
      case MODEL_FAILED, MODEL_OUTPUT_INVALID -> 502;
      case DEPENDENCY_UNAVAILABLE -> 503;
      case STEP_TIMED_OUT -> 504;
      case INTERNAL -> 500;
    };
  }
}
