package dev.kaizen.run.journal;

/** Is told what the journal does; must not block. */
public interface JournalMetrics {
  JournalMetrics NONE =
      new JournalMetrics() {
        @Override
        public void committed(int changes, long nanos) {}

        @Override
        public void failed(int changes) {}
      };

  /** One transaction with so many changes. */
  void committed(int changes, long nanos);

  void failed(int changes);

  /** Entries of a tenant's audit log were committed. */
  default void logGrew(String tenant) {}
}
