package dev.kaizen.model.store;

import dev.kaizen.model.ModelConnection;
import org.jspecify.annotations.Nullable;

/** A connection with its key as the vault sealed it. */
public record StoredConnection(ModelConnection connection, byte @Nullable [] sealedKey) {}
