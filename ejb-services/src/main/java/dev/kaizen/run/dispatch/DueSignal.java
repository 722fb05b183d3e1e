package dev.kaizen.run.dispatch;

import dev.kaizen.run.RunDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jspecify.annotations.Nullable;

/**
 * Tells this server's dispatcher to look at once when a run got work here. A hint only: without it
 * the next poll finds the wake-up.
 */
@ApplicationScoped
public class DueSignal {
  private volatile @Nullable Runnable listener;

  public void listen(@Nullable Runnable newListener) {
    listener = newListener;
  }

  public void onDue(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunDue due) {
    Runnable look = listener;
    if (look != null) {
      look.run();
    }
  }
}
