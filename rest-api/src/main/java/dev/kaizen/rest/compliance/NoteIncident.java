package dev.kaizen.rest.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line for the timeline. */
@Schema(example = "{\"text\":\"The customer has confirmed that the mail is deleted.\"}")
public record NoteIncident(@Schema(description = "1 to 2,000 characters") String text) {}
