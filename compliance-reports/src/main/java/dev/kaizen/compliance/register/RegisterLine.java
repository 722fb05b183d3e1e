package dev.kaizen.compliance.register;

import org.jspecify.annotations.Nullable;

/**
 * A subject that should stand in the register.
 *
 * @param name of the workflow, model connection or knowledge base
 * @param entry null when nothing was said about it yet
 */
public record RegisterLine(
    RegisterKind kind, String name, String title, @Nullable RegisterEntry entry) {}
