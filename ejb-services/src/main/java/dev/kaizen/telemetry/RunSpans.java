package dev.kaizen.telemetry;

import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.Work;
import java.util.UUID;

/** Where spans of runs go. */
interface RunSpans {
  RunSpans NONE =
      new RunSpans() {
        @Override
        public Open step(UUID run, Work work) {
          return Open.NONE;
        }

        @Override
        public Open call() {
          return Open.NONE;
        }
      };

  /** A span that has begun on this thread, and ends there when it is closed. */
  interface Open extends AutoCloseable {
    Open NONE =
        new Open() {
          @Override
          public void answered(ModelName model) {}

          @Override
          public void used(Usage usage) {}

          @Override
          public void failed(String error) {}

          @Override
          public void close() {}
        };

    void answered(ModelName model);

    void used(Usage usage);

    void failed(String error);

    @Override
    void close();
  }

  Open step(UUID run, Work work);

  /** A call of a model, within the step of this thread. */
  Open call();
}
