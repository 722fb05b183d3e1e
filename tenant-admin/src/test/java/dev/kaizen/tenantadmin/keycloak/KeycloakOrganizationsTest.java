package dev.kaizen.tenantadmin.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenantadmin.Member;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a recorded server that answers as Keycloak does. */
class KeycloakOrganizationsTest {
  private final Map<String, String> answers = new LinkedHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private KeycloakOrganizations organizations;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
          requests.add(request);
          byte[] body = answers.getOrDefault(request, "").getBytes(StandardCharsets.UTF_8);
          boolean known = answers.containsKey(request);
          exchange.sendResponseHeaders(known ? 200 : 404, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    String url = "http://localhost:" + server.getAddress().getPort();
    organizations =
        new KeycloakOrganizations(new AdminApi(url + "/realms/kaizen", url, "admin", "secret"));
    answers.put(
        "POST /realms/kaizen/protocol/openid-connect/token", "{\"access_token\":\"token\"}");
    answers.put(
        "GET /admin/realms/kaizen/organizations?search=acme",
        "[{\"id\":\"9\",\"alias\":\"acme-two\"},{\"id\":\"1\",\"alias\":\"acme\"}]");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_member_has_the_roles_of_the_groups_of_this_organization() {
    String base = "/admin/realms/kaizen/organizations/1";
    answers.put(
        "GET " + base + "/groups?first=0&max=100",
        "[{\"id\":\"g1\",\"name\":\"reviewer\"},{\"id\":\"g2\",\"name\":\"auditor\"},"
            + "{\"id\":\"g3\",\"name\":\"choir\"}]");
    answers.put("GET " + base + "/groups/g1/members?first=0&max=100", "[{\"username\":\"rita\"}]");
    answers.put("GET " + base + "/groups/g2/members?first=0&max=100", "[{\"username\":\"rita\"}]");
    answers.put(
        "GET " + base + "/members?first=0&max=100",
        "[{\"username\":\"rita\",\"firstName\":\"Rita\",\"lastName\":\"Review\","
            + "\"email\":\"rita@acme.test\",\"enabled\":true},"
            + "{\"username\":\"max\",\"firstName\":\"Max\",\"enabled\":false}]");

    List<Member> members = organizations.members("acme");

    assertThat(members).extracting(Member::username).containsExactly("max", "rita");
    assertThat(members.get(0).roles()).isEmpty();
    assertThat(members.get(0).enabled()).isFalse();
    assertThat(members.get(1).name()).isEqualTo("Rita Review");
    assertThat(members.get(1).roles()).containsExactlyInAnyOrder(Role.REVIEWER, Role.AUDITOR);
  }

  @Test
  void an_organization_whose_name_only_begins_alike_is_not_taken() {
    answers.put(
        "GET /admin/realms/kaizen/organizations?search=ac", "[{\"id\":\"1\",\"alias\":\"acme\"}]");
    assertThatThrownBy(() -> organizations.members("ac"))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void an_organization_that_broke_off_is_completed() {
    String groups = "/admin/realms/kaizen/organizations/1/groups";
    answers.put("POST /admin/realms/kaizen/organizations", "");
    answers.put("POST " + groups, "");
    answers.put("GET " + groups + "?first=0&max=100", "[{\"id\":\"g1\",\"name\":\"reviewer\"}]");
    answers.put("GET /admin/realms/kaizen/roles/reviewer", "{\"id\":\"r1\",\"name\":\"reviewer\"}");
    answers.put("POST " + groups + "/g1/role-mappings/realm", "");

    organizations.create("acme", "Acme");

    assertThat(requests).filteredOn(r -> r.equals("POST " + groups)).hasSize(6);
    assertThat(requests).last().isEqualTo("POST " + groups + "/g1/role-mappings/realm");
  }

  @Test
  void an_organization_with_people_is_not_taken_for_unused() {
    answers.put(
        "GET /admin/realms/kaizen/organizations/1/members?first=0&max=100",
        "[{\"username\":\"ada\"},{\"username\":\"mia\"}]");

    organizations.deleteUnused("acme");

    assertThat(requests).noneMatch(r -> r.startsWith("DELETE"));
  }

  @Test
  void a_provider_that_is_away_is_said_to_be_away() {
    server.stop(0);
    assertThatThrownBy(() -> organizations.members("acme"))
        .isInstanceOfSatisfying(
            KaizenException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.DEPENDENCY_UNAVAILABLE));
  }
}
