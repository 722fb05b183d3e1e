package dev.kaizen.tenant;

import java.time.Duration;

/**
 * How long a person stays logged in, as the identity provider has it.
 *
 * @param idle after so long without any act they must log in again
 * @param longest after so long they must log in again, whatever they do
 * @param token how long a token speaks for them that was taken away or caught
 */
public record SessionLimits(Duration idle, Duration longest, Duration token) {}
