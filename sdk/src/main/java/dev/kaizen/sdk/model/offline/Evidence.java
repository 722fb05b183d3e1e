package dev.kaizen.sdk.model.offline;

/** Words relied on, and where they stand. */
record Evidence(Source source, String quote) {}
