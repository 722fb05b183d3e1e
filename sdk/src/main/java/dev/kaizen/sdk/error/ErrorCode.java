package dev.kaizen.sdk.error;

/** Every way to fail that a caller can tell apart, with whose fault it is. */
public enum ErrorCode {
  INVALID_INPUT(ErrorCategory.CALLER),
  NOT_FOUND(ErrorCategory.CALLER),
  TOO_LARGE(ErrorCategory.CALLER),
  UNREADABLE_DOCUMENT(ErrorCategory.CALLER),
  UNSUPPORTED_MEDIA_TYPE(ErrorCategory.CALLER),
  INVALID_WORKFLOW(ErrorCategory.CALLER),
  EXPRESSION_FAILED(ErrorCategory.CALLER),
  ALREADY_EXISTS(ErrorCategory.CONFLICT),
  ALREADY_DECIDED(ErrorCategory.CONFLICT),
  CONTENT_CHANGED(ErrorCategory.CONFLICT),
  WRONG_STATE(ErrorCategory.CONFLICT),
  STALE_VERSION(ErrorCategory.CONFLICT),
  IDEMPOTENCY_KEY_REUSED(ErrorCategory.CONFLICT),
  UNAUTHENTICATED(ErrorCategory.DENIED),
  SECOND_FACTOR_REQUIRED(ErrorCategory.DENIED),
  STEP_UP_REQUIRED(ErrorCategory.DENIED),
  FORBIDDEN(ErrorCategory.DENIED),
  TENANT_INACTIVE(ErrorCategory.DENIED),
  SEPARATION_OF_DUTIES(ErrorCategory.DENIED),
  EGRESS_REFUSED(ErrorCategory.DENIED),
  BUDGET_EXCEEDED(ErrorCategory.QUOTA),
  QUOTA_EXCEEDED(ErrorCategory.QUOTA),
  RATE_LIMITED(ErrorCategory.QUOTA),
  MODEL_FAILED(ErrorCategory.EXTERNAL),
  MODEL_OUTPUT_INVALID(ErrorCategory.EXTERNAL),
  DEPENDENCY_UNAVAILABLE(ErrorCategory.EXTERNAL),
  STEP_TIMED_OUT(ErrorCategory.EXTERNAL),
  INTERNAL(ErrorCategory.INTERNAL);

  private final ErrorCategory category;

  ErrorCode(ErrorCategory category) {
    this.category = category;
  }

  public ErrorCategory category() {
    return category;
  }
}
