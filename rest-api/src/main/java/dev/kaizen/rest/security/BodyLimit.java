package dev.kaizen.rest.security;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How large a body may be: a document with its form, or anything else, which is small. */
record BodyLimit(long bytes) {
  static final long MEBIBYTE = 1024L * 1024;
  private static final BodyLimit DOCUMENT = new BodyLimit(25 * MEBIBYTE);
  private static final BodyLimit OTHER = new BodyLimit(MEBIBYTE);

  static BodyLimit of(@Nullable String contentType) {
    boolean document =
        contentType != null
            && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    return document ? DOCUMENT : OTHER;
  }

  /** Refuses a body that says it is too large, and watches one that does not say. */
  HttpServletRequest guard(HttpServletRequest request) {
    check(request.getContentLengthLong());
    return new LimitedRequest(request, this);
  }

  void check(long size) {
    if (size > bytes) {
      throw new KaizenException(
          ErrorCode.TOO_LARGE,
          "The body is larger than the %d MiB taken here".formatted(bytes / MEBIBYTE));
    }
  }
}
