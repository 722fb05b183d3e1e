package dev.kaizen.launcher.up;

import java.io.PrintStream;
import java.util.Locale;

/** Tells on the terminal what is under way, with the time since the command began. */
public final class Progress {
  private final PrintStream out;
  private final long begin = System.nanoTime();

  public Progress(PrintStream out) {
    this.out = out;
  }

  /** Tells that a step begins and, when it ends well, how long it took. */
  public void step(String part, String what, Runnable step) {
    say(part, what + " ...");
    long start = System.nanoTime();
    step.run();
    say(part, "%s: done in %s".formatted(what, seconds(System.nanoTime() - start)));
  }

  public void say(String part, String what) {
    line("[%8s]  %-9s %s".formatted(seconds(System.nanoTime() - begin), part, what));
  }

  public synchronized void line(String text) {
    out.println(text);
    out.flush();
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }
}
