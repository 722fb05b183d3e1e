package dev.kaizen.rest.run;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param workflow null for every workflow
 * @param limit how many at most, 1 to 500; 100 when missing
 */
@Schema(example = "{\"workflow\":\"hello\",\"limit\":100}")
public record RetryFailed(@Nullable String workflow, @Nullable Integer limit) {
  private static final int USUAL = 100;

  int most() {
    return limit == null ? USUAL : limit;
  }
}
