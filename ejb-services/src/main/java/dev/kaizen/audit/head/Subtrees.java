package dev.kaizen.audit.head;

/** The roots of the complete subtrees of a log's tree, a level for each eight of its heights. */
public interface Subtrees {
  /** How many of one level make one of the next. */
  int WIDTH = 256;

  /** By how many bits of a leaf's place one level is above the other. */
  int BITS = 8;

  /**
   * @param level 0 for leaves, 1 for subtrees of 256 leaves, and so on
   * @param from the first's place, counted from 0
   * @param to past the last
   * @return exactly those; INTERNAL when one is not there
   */
  byte[][] roots(int level, long from, long to);
}
