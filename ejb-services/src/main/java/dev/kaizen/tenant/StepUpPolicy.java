package dev.kaizen.tenant;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Demands a fresh login for dangerous acts. Whoever has found an open session or caught a token can
 * do what its owner may, but cannot log in as them; so what harms most asks for just that.
 *
 * <p>{@code KAIZEN_STEP_UP_ACTS} names the acts, {@code none} for none; {@code
 * KAIZEN_STEP_UP_MAX_AGE} how long a login counts as fresh. A word that is no act stops the server.
 */
@ApplicationScoped
public class StepUpPolicy {
  private static final String ALL = "delete-tenant,change-members,rotate-keys,create-api-key,erase";

  @Inject
  @ConfigProperty(name = "kaizen.step.up.acts", defaultValue = ALL)
  private Set<String> names = Set.of();

  @Inject
  @ConfigProperty(name = "kaizen.step.up.max.age", defaultValue = "PT5M")
  private Duration maxAge = Duration.ZERO;

  @Inject private Clock clock;

  private Set<DangerousAct> acts = EnumSet.allOf(DangerousAct.class);

  /** For the container. */
  public StepUpPolicy() {}

  /** For who is outside it. */
  StepUpPolicy(Set<String> names, Duration maxAge, Clock clock) {
    this.names = names;
    this.maxAge = maxAge;
    this.clock = clock;
    read();
  }

  @PostConstruct
  void read() {
    acts = EnumSet.noneOf(DangerousAct.class);
    for (String name : names) {
      if (!name.equals("none")) {
        acts.add(
            DangerousAct.fromConfigName(name)
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "KAIZEN_STEP_UP_ACTS names '%s'; there are %s".formatted(name, ALL))));
      }
    }
  }

  /** How old a login may be. */
  public Duration maxAge() {
    return maxAge;
  }

  /** STEP_UP_REQUIRED when the act wants a fresh login and the caller has none. */
  public void require(DangerousAct act) {
    if (acts.contains(act) && !Callers.current().system()) {
      requireFresh();
    }
  }

  /**
   * The login of the caller, where it must be a fresh one, whatever the configuration says.
   *
   * @throws KaizenException STEP_UP_REQUIRED when it is too old or unknown
   */
  public LastLogin requireFresh() {
    LastLogin login = Callers.current().login();
    if (login == null || !login.isWithin(maxAge, clock.instant())) {
      throw new KaizenException(
          ErrorCode.STEP_UP_REQUIRED,
          "This needs a login that is at most %d seconds old: log in again and repeat it"
              .formatted(maxAge.toSeconds()));
    }
    return login;
  }
}
