package dev.kaizen.tenantadmin;

import dev.kaizen.tenant.Role;
import dev.kaizen.tenant.SessionLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Organizations whose people the test names. */
final class KnownOrganizations implements Organizations {
  final List<String> asked = new CopyOnWriteArrayList<>();
  @Nullable RuntimeException failure;
  private final Map<String, List<Member>> people = new ConcurrentHashMap<>();

  void people(String slug, Member member) {
    people.computeIfAbsent(slug, s -> new ArrayList<>()).add(member);
  }

  @Override
  public List<Member> members(String slug) {
    asked.add(slug);
    if (failure != null) {
      throw failure;
    }
    return List.copyOf(people.getOrDefault(slug, List.of()));
  }

  @Override
  public void create(String slug, String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void rename(String slug, String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void delete(String slug) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int deleteWithPeople(String slug) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void deleteUnused(String slug) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean admit(String slug, Newcomer person, String password) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setRoles(String slug, String username, Set<Role> roles) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void expel(String slug, String username) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SessionLimits sessionLimits() {
    throw new UnsupportedOperationException();
  }
}
