package dev.kaizen.benchmarks;

import java.lang.management.ManagementFactory;

/** The heap of this process. */
public final class Heap {
  private static final double BYTES_A_MB = 1 << 20;

  private Heap() {}

  /** What survives a collection. */
  public static double liveMegabytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / BYTES_A_MB;
  }
}
