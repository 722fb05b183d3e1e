package dev.kaizen.rest.tenant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another display name. */
@Schema(example = "{\"name\":\"Acme International\"}")
public record RenameTenant(@Schema(description = "1 to 200 characters") String name) {}
