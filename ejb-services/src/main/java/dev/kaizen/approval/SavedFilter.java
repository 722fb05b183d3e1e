package dev.kaizen.approval;

/**
 * A part of the inbox that a person keeps for themselves.
 *
 * @param query as it stands in the console's address, such as {@code q=laptop&risk=high}
 */
public record SavedFilter(String name, String query) {}
