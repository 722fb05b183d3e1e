package dev.kaizen.tenantadmin.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenant.SessionLimits;
import dev.kaizen.tenantadmin.Member;
import dev.kaizen.tenantadmin.Newcomer;
import dev.kaizen.tenantadmin.Organizations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** An organization a tenant; in it a group a role, and the group holds the realm's role. */
final class KeycloakOrganizations implements Organizations {
  private static final int PART = 100;

  private final AdminApi api;
  private final Map<String, JsonNode> realmRoles = new ConcurrentHashMap<>();

  KeycloakOrganizations(AdminApi api) {
    this.api = api;
  }

  @Override
  public List<Member> members(String slug) {
    String organization = requireId(slug);
    Map<String, Set<Role>> roles = rolesByUser(organization);
    List<Member> members = new ArrayList<>();
    for (JsonNode user : all("/organizations/%s/members".formatted(organization))) {
      String username = user.path("username").asText();
      members.add(
          new Member(
              username,
              "%s %s"
                  .formatted(user.path("firstName").asText(), user.path("lastName").asText())
                  .strip(),
              user.path("email").asText(),
              roles.getOrDefault(username, Set.of()),
              user.path("enabled").asBoolean()));
    }
    members.sort(Comparator.comparing(Member::username));
    return members;
  }

  private Map<String, Set<Role>> rolesByUser(String organization) {
    Map<String, Set<Role>> roles = new TreeMap<>();
    for (JsonNode group : all("/organizations/%s/groups".formatted(organization))) {
      Optional<Role> role = Role.fromTokenName(group.path("name").asText());
      if (role.isPresent()) {
        String path =
            "/organizations/%s/groups/%s/members"
                .formatted(organization, group.path("id").asText());
        for (JsonNode user : all(path)) {
          roles
              .computeIfAbsent(user.path("username").asText(), u -> EnumSet.noneOf(Role.class))
              .add(role.get());
        }
      }
    }
    return roles;
  }

  @Override
  public SessionLimits sessionLimits() {
    JsonNode realm = api.get("");
    return new SessionLimits(
        seconds(realm, "ssoSessionIdleTimeout"),
        seconds(realm, "ssoSessionMaxLifespan"),
        seconds(realm, "accessTokenLifespan"));
  }

  /** What the provider does not tell has no end. */
  private static Duration seconds(JsonNode realm, String field) {
    return Duration.ofSeconds(realm.path(field).asLong(0));
  }

  @Override
  public void create(String slug, String name) {
    api.post("/organizations", representation(slug, name));
    String id = idOf(slug).orElseThrow(() -> taken(name));
    Set<String> there = new HashSet<>();
    all(groups(id)).forEach(group -> there.add(group.path("name").asText()));
    for (Role role : EnumSet.complementOf(EnumSet.of(Role.PLATFORM_ADMIN))) {
      if (!there.contains(role.tokenName())) {
        api.post(groups(id), Map.of("name", role.tokenName()));
      }
    }
    for (JsonNode group : all(groups(id))) {
      JsonNode realmRole =
          realmRoles.computeIfAbsent(
              group.path("name").asText(), role -> api.get("/roles/" + role));
      api.post(
          "%s/%s/role-mappings/realm".formatted(groups(id), group.path("id").asText()),
          List.of(realmRole));
    }
  }

  @Override
  public void rename(String slug, String name) {
    Map<String, Object> renamed = new HashMap<>(representation(slug, name));
    String id = requireId(slug);
    renamed.put("id", id);
    api.put("/organizations/" + id, renamed);
  }

  @Override
  public void delete(String slug) {
    idOf(slug).ifPresent(id -> api.delete("/organizations/" + id));
  }

  @Override
  public void deleteUnused(String slug) {
    Optional<String> id = idOf(slug);
    if (id.isPresent() && all("/organizations/%s/members".formatted(id.get())).size() <= 1) {
      api.delete("/organizations/" + id.get());
    }
  }

  @Override
  public boolean admit(String slug, Newcomer person, String password) {
    String organization = requireId(slug);
    boolean made =
        api.post(
                "/users",
                Map.of(
                    "username",
                    person.username(),
                    "email",
                    person.email(),
                    "firstName",
                    person.firstName(),
                    "lastName",
                    person.lastName(),
                    "enabled",
                    true,
                    "credentials",
                    List.of(Map.of("type", "password", "value", password, "temporary", true))))
            != 409;
    JsonNode user = user(person.username());
    if (!user.path("email").asText().equalsIgnoreCase(person.email())) {
      throw new KaizenException(
          ErrorCode.ALREADY_EXISTS, "The user name or the e-mail address belongs to somebody else");
    }
    api.postText("/organizations/%s/members".formatted(organization), user.path("id").asText());
    return made;
  }

  @Override
  public void setRoles(String slug, String username, Set<Role> roles) {
    String organization = requireId(slug);
    String user = user(username).path("id").asText();
    for (JsonNode group : all("/organizations/%s/groups".formatted(organization))) {
      Optional<Role> role = Role.fromTokenName(group.path("name").asText());
      if (role.isPresent()) {
        String path =
            "/organizations/%s/groups/%s/members"
                .formatted(organization, group.path("id").asText());
        boolean has = all(path).stream().anyMatch(m -> m.path("id").asText().equals(user));
        if (roles.contains(role.get()) && !has) {
          api.put(path + "/" + user);
        } else if (!roles.contains(role.get()) && has) {
          api.delete(path + "/" + user);
        }
      }
    }
  }

  @Override
  public void expel(String slug, String username) {
    String organization = requireId(slug);
    String user = user(username).path("id").asText();
    setRoles(slug, username, Set.of());
    api.delete("/organizations/%s/members/%s".formatted(organization, user));
    api.post("/users/%s/logout".formatted(user), Map.of());
  }

  @Override
  public int deleteWithPeople(String slug) {
    Optional<String> id = idOf(slug);
    if (id.isEmpty()) {
      return 0;
    }
    int removed = 0;
    for (JsonNode member : all("/organizations/%s/members".formatted(id.get()))) {
      String user = member.path("id").asText();
      boolean elsewhere =
          api.get("/organizations/members/%s/organizations".formatted(user)).size() > 1;
      if (!elsewhere && !runsThePlatform(user)) {
        api.delete("/users/" + user);
        removed++;
      }
    }
    api.delete("/organizations/" + id.get());
    return removed;
  }

  private boolean runsThePlatform(String user) {
    for (JsonNode role : api.get("/users/%s/role-mappings/realm/composite".formatted(user))) {
      if (role.path("name").asText().equals(Role.PLATFORM_ADMIN.tokenName())) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Object> representation(String slug, String name) {
    return Map.of(
        "name",
        name,
        "alias",
        slug,
        "enabled",
        true,
        "domains",
        List.of(Map.of("name", slug + ".test", "verified", true)));
  }

  private static KaizenException taken(String name) {
    return new KaizenException(
        ErrorCode.ALREADY_EXISTS,
        "The identity provider has an organization named '%s' already".formatted(name));
  }

  private static String groups(String organization) {
    return "/organizations/%s/groups".formatted(organization);
  }

  private JsonNode user(String username) {
    for (JsonNode user : api.get("/users?exact=true&username=" + AdminApi.encode(username))) {
      if (user.path("username").asText().equals(username)) {
        return user;
      }
    }
    throw new KaizenException(
        ErrorCode.ALREADY_EXISTS, "The e-mail address belongs to somebody with another user name");
  }

  private String requireId(String slug) {
    return idOf(slug)
        .orElseThrow(
            () ->
                new KaizenException(
                    ErrorCode.NOT_FOUND,
                    "The tenant has no organization at the identity provider"));
  }

  private Optional<String> idOf(String slug) {
    for (JsonNode organization : api.get("/organizations?search=" + AdminApi.encode(slug))) {
      if (organization.path("alias").asText().equals(slug)) {
        return Optional.of(organization.path("id").asText());
      }
    }
    return Optional.empty();
  }

  private List<JsonNode> all(String path) {
    List<JsonNode> found = new ArrayList<>();
    JsonNode part;
    do {
      part = api.get("%s?first=%d&max=%d".formatted(path, found.size(), PART));
      part.forEach(found::add);
    } while (part.size() == PART);
    return found;
  }
}
