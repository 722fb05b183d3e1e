package dev.kaizen.tenant;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What is known where no identity provider is connected. */
@ApplicationScoped
class UnknownPeople implements PeopleDirectory {

  @Override
  public List<Person> withRole(Role role) {
    throw unknown();
  }

  @Override
  public Optional<Person> find(String username) {
    throw unknown();
  }

  @Override
  public SessionLimits sessionLimits() {
    throw unknown();
  }

  private static KaizenException unknown() {
    return new KaizenException(
        ErrorCode.DEPENDENCY_UNAVAILABLE, "This server is connected to no identity provider");
  }
}
