package dev.kaizen.tenantadmin;

import dev.kaizen.sdk.error.ErrorCategory;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.PeopleDirectory;
import dev.kaizen.tenant.Person;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenant.SessionLimits;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Remembers a tenant's people for a while; of those who ask at once, one asks the identity
 * provider. A failure is remembered by nobody.
 */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class MemberDirectory implements PeopleDirectory {
  private static final Duration GOOD_FOR = Duration.ofSeconds(30);
  private static final int MOST_TENANTS = 1_000;

  private final Map<String, Lookup> lookups = new ConcurrentHashMap<>();

  @Inject private Organizations organizations;
  @Inject private Clock clock;

  /** For the container. */
  public MemberDirectory() {}

  MemberDirectory(Organizations organizations, Clock clock) {
    this.organizations = organizations;
    this.clock = clock;
  }

  private record Lookup(FutureTask<List<Person>> people, Instant at) {}

  @Override
  public List<Person> withRole(Role role) {
    return people().stream().filter(person -> person.roles().contains(role)).toList();
  }

  @Override
  public Optional<Person> find(String username) {
    return people().stream().filter(person -> person.username().equals(username)).findFirst();
  }

  @Override
  public SessionLimits sessionLimits() {
    return organizations.sessionLimits();
  }

  private List<Person> people() {
    String tenant = Callers.current().requireTenant();
    Instant now = clock.instant();
    if (lookups.size() >= MOST_TENANTS) {
      lookups.clear();
    }
    Lookup lookup =
        lookups.compute(
            tenant,
            (slug, last) ->
                last != null && now.isBefore(last.at().plus(GOOD_FOR))
                    ? last
                    : new Lookup(new FutureTask<>(() -> look(slug)), now));
    lookup.people().run();
    try {
      return lookup.people().get();
    } catch (ExecutionException e) {
      lookups.remove(tenant, lookup);
      throw unknown(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(e);
    }
  }

  private List<Person> look(String tenant) {
    return organizations.members(tenant).stream()
        .map(m -> new Person(m.username(), m.name(), m.email(), m.roles(), m.enabled()))
        .toList();
  }

  private static KaizenException unknown(@Nullable Throwable cause) {
    return cause instanceof KaizenException e && e.code().category() == ErrorCategory.EXTERNAL
        ? e
        : new KaizenException(
            ErrorCode.DEPENDENCY_UNAVAILABLE, "The tenant's people could not be looked up", cause);
  }
}
