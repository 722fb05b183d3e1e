package dev.kaizen.run.dispatch;

import dev.kaizen.run.RunDue;
import dev.kaizen.run.RunRoom;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jspecify.annotations.Nullable;

/**
 * What the rest of the server needs of its node. It is told at once when something happened here to
 * a run; that is a hint only: without it the next sweep finds a run that waits, and its worker
 * finds out within a second.
 */
@ApplicationScoped
public class DueSignal implements RunRoom {
  private volatile @Nullable RunNode listener;

  void listen(@Nullable RunNode node) {
    listener = node;
  }

  @Override
  public void require(String tenant) {
    RunNode node = listener;
    if (node != null) {
      node.requireRoom(tenant);
    }
  }

  public void onDue(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunDue due) {
    RunNode node = listener;
    if (node != null) {
      node.news(due.tenant(), due.run());
      node.hint(due.tenant());
    }
  }
}
