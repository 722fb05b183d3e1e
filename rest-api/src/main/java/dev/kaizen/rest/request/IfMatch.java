package dev.kaizen.rest.request;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller has seen of what they change. */
public final class IfMatch {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

  private IfMatch() {}

  /** The revision that must still be there; INVALID_INPUT without one. */
  public static int revision(@Nullable String header) {
    Matcher tag = TAG.matcher(header == null ? "" : header.strip());
    if (!tag.matches()) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "Send the ETag of what you have read in the header If-Match, such as \"3\"");
    }
    return Integer.parseInt(tag.group(1));
  }
}
