package dev.kaizen.idempotency;

import org.jspecify.annotations.Nullable;

/** What the first request was answered: HTTP status, Location if there was one, and JSON. */
public record KeptAnswer(int status, @Nullable String location, String body) {}
