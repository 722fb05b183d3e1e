package dev.kaizen.launcher.part;

import dev.kaizen.launcher.process.ChildProcess;
import java.nio.file.Path;

/** One server process of a running system. */
public interface Part {
  String name();

  int port();

  /** The environment variable that moves the port. */
  String portVariable();

  String version();

  Path log();

  ChildProcess process();

  /** Whether it does its work at this moment, not only has a process. */
  boolean answers();

  /** Starts it and returns when it answers; fails with one line when it does not. */
  void start();

  void stop();
}
