package dev.kaizen.approval;

/** A person who was asked besides, in one of the stages. */
public record Extra(int stage, String person, String addedBy) {}
