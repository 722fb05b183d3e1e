package dev.kaizen.tenantadmin.apikey;

/** A key that was made a moment ago: this is the one time its text is told. */
public record NewApiKey(ApiKey key, ApiKeyText text) {}
