package dev.kaizen.rest.apikey;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new key. */
@Schema(
    example =
        """
        {"name":"nightly-import","roles":["workflow-author"],"expiresInDays":30}""")
public record CreateApiKey(
    @Schema(description = "1 to 63 of a-z, 0-9 and '-'; never used twice") String name,
    @Schema(description = "What it may: no role that may more than you") List<String> roles,
    @Schema(description = "1 to 365 days; 90 when left out") @Nullable Integer expiresInDays) {}
