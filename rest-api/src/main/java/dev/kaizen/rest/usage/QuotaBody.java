package dev.kaizen.rest.usage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a quota shall be. */
@Schema(name = "QuotaLimit", example = "{\"limit\":10000}")
public record QuotaBody(@Schema(description = "Null for none") @Nullable Long limit) {}
