package dev.kaizen.compliance.retention;

import dev.kaizen.background.BackgroundWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Carries out the bound tenant's rules, once a day and when somebody asks. */
@ApplicationScoped
public class RetentionRounds implements BackgroundWork {
  static final String NAME = "retention-round";
  private static final System.Logger LOG = System.getLogger(RetentionRounds.class.getName());
  private static final Duration EVERY = Duration.ofDays(1);

  /** Looked up when there is work: the worker starts before this module has its beans. */
  @Inject private Provider<RetentionWork> works;

  /** Does nothing when the last round is younger than a day, or there are no rules. */
  public void tend() {
    if (works.get().isDue(EVERY)) {
      round();
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome run(String key) {
    round();
    return new Outcome.Done();
  }

  /** A round that breaks off has destroyed whole batches; the next one goes on. */
  private void round() {
    RetentionWork work = works.get();
    long destroyed = 0;
    long held = 0;
    try {
      for (RetentionRule rule : work.rules()) {
        for (int some = work.destroySome(rule); some > 0; some = work.destroySome(rule)) {
          destroyed += some;
        }
        held += work.held(rule);
      }
      work.ended(destroyed, held, null);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A round of retention broke off", e);
      work.ended(destroyed, held, "It broke off; the server's log says why. The next goes on.");
    }
  }
}
