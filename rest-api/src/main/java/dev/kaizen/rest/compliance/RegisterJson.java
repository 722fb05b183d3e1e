package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.register.RegisterEntry;
import dev.kaizen.compliance.register.RegisterLine;
import dev.kaizen.rest.request.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subject of the register with what is said about it. */
@Schema(
    name = "RegisterLine",
    example =
        """
        {"kind":"supplier","name":"big-model","title":"big-1",
         "facts":{"processor":"Example Models Ltd","region":"EU","contract":"DPA of 2026-02-01",
          "transfer":"none"},"revision":1,"changedBy":"cora","changedAt":"2026-11-23T09:00:00Z",
         "acceptedBy":null,"acceptedAt":null}""")
public record RegisterJson(
    @Schema(enumeration = {"workflow", "supplier", "knowledge-base"}) String kind,
    String name,
    String title,
    @Schema(description = "null when nothing is said about it yet")
        @Nullable Map<String, String> facts,
    @Schema(description = "0 when nothing is said about it yet; what If-Match takes") int revision,
    @Nullable String changedBy,
    @Nullable Instant changedAt,
    @Schema(description = "Who, other than the writer, answers for it") @Nullable String acceptedBy,
    @Nullable Instant acceptedAt) {

  static RegisterJson of(RegisterLine line) {
    RegisterEntry e = line.entry();
    return e == null
        ? new RegisterJson(
            Texts.lower(line.kind()), line.name(), line.title(), null, 0, null, null, null, null)
        : new RegisterJson(
            Texts.lower(line.kind()),
            line.name(),
            line.title(),
            new TreeMap<>(e.facts()),
            e.revision(),
            e.changedBy(),
            e.changedAt(),
            e.acceptedBy(),
            e.acceptedAt());
  }
}
