package dev.kaizen.compliance;

import dev.kaizen.background.BackgroundWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;

/** Assesses one control of the bound tenant. */
@ApplicationScoped
public class AssessControl implements BackgroundWork {
  static final String NAME = "assess-control";

  /** Looked up when there is work: the worker starts before this module has its beans. */
  @Inject private Provider<ComplianceService> compliance;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome run(String key) {
    compliance.get().assess(key.substring(0, key.indexOf('/')));
    return new Outcome.Done();
  }
}
