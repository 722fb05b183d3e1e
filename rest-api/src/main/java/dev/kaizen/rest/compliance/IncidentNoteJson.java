package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.incident.IncidentNote;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of an incident's timeline. */
@Schema(
    name = "IncidentNote",
    example =
        """
        {"seq":1,"at":"2026-11-23T09:00:00Z","by":"cora","text":"A customer called and told us."}""")
public record IncidentNoteJson(int seq, Instant at, String by, String text) {
  static IncidentNoteJson of(IncidentNote note) {
    return new IncidentNoteJson(note.seq(), note.at(), note.by(), note.text());
  }
}
