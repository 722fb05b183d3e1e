package dev.kaizen.secret;

import dev.kaizen.background.BackgroundWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** After a rotation: seals the tenant's values under the new key, some in each transaction. */
@ApplicationScoped
public class SealAnew implements BackgroundWork {
  static final String NAME = "seal-anew";

  @Inject private SealDesk desk;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome run(String key) {
    while (desk.sealSome() > 0) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("The server stops; another goes on");
      }
    }
    return new Outcome.Done();
  }
}
