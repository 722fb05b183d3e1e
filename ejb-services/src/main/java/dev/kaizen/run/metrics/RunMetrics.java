package dev.kaizen.run.metrics;

import dev.kaizen.run.RunStatus;
import dev.kaizen.run.journal.JournalMetrics;

/** Is told what a node does with runs; must not block. */
public interface RunMetrics extends JournalMetrics {
  RunMetrics NONE =
      new RunMetrics() {
        @Override
        public void load(NodeLoad load) {}

        @Override
        public void tookOver(long runs) {}

        @Override
        public void ended(RunStatus outcome) {}

        @Override
        public void committed(int changes, long nanos) {}

        @Override
        public void failed(int changes) {}
      };

  /** How much there is to do, every few seconds. */
  void load(NodeLoad load);

  /** Runs of a node that is gone wait for a worker again. */
  void tookOver(long runs);

  void ended(RunStatus outcome);
}
