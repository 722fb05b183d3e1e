package dev.kaizen.approval;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.PeopleDirectory;
import dev.kaizen.tenant.Person;
import dev.kaizen.tenant.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether anybody in the tenant may decide what waits; disabled people are not there. */
@Dependent
class Presence {
  @Inject private PeopleDirectory people;

  /** Empty when the identity provider does not say: then nothing is assumed. */
  Optional<Boolean> somebodyThere(ApprovalTimeService.Wanted wanted) {
    try {
      return Optional.of(
          wanted.roles().stream().anyMatch(role -> hasSomebody(role, wanted))
              || wanted.people().stream()
                  .filter(name -> !wanted.not().contains(name))
                  .anyMatch(name -> people.find(name).filter(Person::enabled).isPresent()));
    } catch (KaizenException e) {
      if (e.code() == ErrorCode.DEPENDENCY_UNAVAILABLE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private boolean hasSomebody(String role, ApprovalTimeService.Wanted wanted) {
    return Role.fromTokenName(role).stream()
        .flatMap(r -> people.withRole(r).stream())
        .anyMatch(p -> p.enabled() && !wanted.not().contains(p.username()));
  }
}
