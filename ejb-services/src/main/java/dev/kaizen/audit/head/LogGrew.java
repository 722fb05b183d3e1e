package dev.kaizen.audit.head;

/** Entries were added to a tenant's log; told inside the transaction, heard after its commit. */
public record LogGrew(String tenant) {}
