package dev.kaizen.compliance.incident;

import java.time.Instant;

/** A line of an incident's timeline; none is changed or removed. */
public record IncidentNote(int seq, Instant at, String by, String text) {}
