package dev.kaizen.rest.request;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted. Texts, because a bad number is to be told as a problem. */
public class PageParams {
  private static final int USUAL = 50;

  @QueryParam("limit")
  @Parameter(
      description = "How many items at most, 1 to 200; 50 when left out",
      schema =
          @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER))
  private @Nullable String limit;

  @QueryParam("cursor")
  @Parameter(description = "The nextCursor of the page before; left out for the first page")
  private @Nullable String cursor;

  public PageRequest page() {
    return of(limit, cursor);
  }

  static PageRequest of(@Nullable String limit, @Nullable String cursor) {
    try {
      return new PageRequest(limit == null ? USUAL : Integer.parseInt(limit), cursor);
    } catch (NumberFormatException e) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, "limit must be a whole number", e);
    }
  }
}
