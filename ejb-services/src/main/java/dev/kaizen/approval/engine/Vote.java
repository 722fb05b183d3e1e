package dev.kaizen.approval.engine;

/**
 * One person's word.
 *
 * @param comment may be empty on an approval
 * @param contentHash of what the person saw
 */
public record Vote(Voter by, boolean approve, String comment, String contentHash) {}
