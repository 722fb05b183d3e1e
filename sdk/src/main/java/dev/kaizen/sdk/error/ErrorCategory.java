package dev.kaizen.sdk.error;

/** Whose fault a failure is: status, retry and log level follow from it in one place. */
public enum ErrorCategory {
  /** The request is wrong; repeating it changes nothing. */
  CALLER,
  /** The request came too late or twice; reload and decide again. */
  CONFLICT,
  /** The caller may not do this. */
  DENIED,
  /** A limit is used up; repeat later. */
  QUOTA,
  /** Something outside Kaizen failed; repeating may help. */
  EXTERNAL,
  /** Kaizen is at fault. */
  INTERNAL
}
