package dev.kaizen.sdk.tool;

import java.util.Objects;

/**
 * What came of a call, as the model reads it.
 *
 * @param call id of the call
 * @param ok whether the tool did its work; if not, the text says why
 * @param text untrusted: it comes from outside
 */
public record Observation(String call, boolean ok, String text) {
  public Observation {
    Objects.requireNonNull(call, "call");
    Objects.requireNonNull(text, "text");
  }
}
