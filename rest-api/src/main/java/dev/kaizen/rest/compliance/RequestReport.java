package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.Framework;
import dev.kaizen.compliance.Report;
import dev.kaizen.rest.request.Texts;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which report is wanted: {@code from} is included, {@code to} is not. */
@Schema(
    example =
        """
        {"framework":"soc2","from":"2026-10-23","to":"2026-11-23","format":"pdf"}""")
public record RequestReport(
    @Schema(
            enumeration = {
              "soc2",
              "gdpr",
              "hipaa",
              "eu-ai-act",
              "iso-42001",
              "owasp-agentic",
              "part-11"
            })
        String framework,
    @Schema(description = "A time such as 2026-10-23T00:00:00Z or a date, which is in UTC")
        String from,
    String to,
    @Schema(enumeration = {"pdf", "xlsx", "csv", "json", "oscal", "zip"}) String format) {

  Wanted wanted() {
    Instant first = Texts.required("from", from);
    Instant end = Texts.required("to", to);
    if (!first.isBefore(end)) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, "from must lie before to");
    }
    return new Wanted(
        known("framework", framework, Framework.class),
        known("format", format, Report.Format.class),
        first,
        end);
  }

  record Wanted(Framework framework, Report.Format format, Instant from, Instant to) {}

  private static <E extends Enum<E>> E known(String field, String text, Class<E> words) {
    @Nullable E word = Texts.word(field, text, words);
    return java.util.Objects.requireNonNull(word);
  }
}
