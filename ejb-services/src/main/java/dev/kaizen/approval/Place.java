package dev.kaizen.approval;

/**
 * Where an approval counts: the stage and the group in it, from 0.
 *
 * @param veto the word of a role with a veto; it counts in no group
 */
public record Place(int stage, int group, boolean veto) {
  public static final Place FIRST = new Place(0, 0, false);
}
