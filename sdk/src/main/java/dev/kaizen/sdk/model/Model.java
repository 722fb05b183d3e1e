package dev.kaizen.sdk.model;

/** Answers requests. An answer keeps to the signature or {@code MODEL_OUTPUT_INVALID} is thrown. */
public interface Model {
  ModelAnswer answer(ModelRequest request);
}
