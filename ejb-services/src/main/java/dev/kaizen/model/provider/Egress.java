package dev.kaizen.model.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The operator's list of hosts, from {@code KAIZEN_EGRESS_ALLOW}; nothing when it is not set. */
@ApplicationScoped
class Egress {
  @Inject
  @ConfigProperty(name = "kaizen.egress.allow")
  private Optional<String> allowed;

  @Produces
  @Dependent
  EgressPolicy policy() {
    return EgressPolicy.of(allowed.orElse(""));
  }
}
