package dev.kaizen.launcher.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Lets the realm's tokens say when and how their bearers logged in. The mappers stand in the
 * realm's file, which Keycloak reads once; a realm that is older than one of them gets it here. How
 * a step of a login is named in {@code amr} cannot stand in the file without all of Keycloak's own
 * flows beside it.
 */
public final class LoginClaims {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Names of RFC 8176, by what asks for the proof. */
  private static final Map<String, String> METHODS =
      Map.of(
          "auth-username-password-form", "pwd",
          "direct-grant-validate-password", "pwd",
          "auth-otp-form", "otp",
          "direct-grant-validate-otp", "otp",
          "webauthn-authenticator", "hwk");

  /** As long as the longest session: a method counts until the next login. */
  private static final String COUNTS_FOR_SECONDS = "36000";

  private final String keycloak;
  private final String password;

  /**
   * @param keycloak such as {@code http://localhost:9081}
   * @param password of the administrator that Keycloak was made with
   */
  public LoginClaims(String keycloak, String password) {
    this.keycloak = keycloak;
    this.password = password;
  }

  /** Adds what is missing and leaves the rest as it is. */
  public void ensure() {
    var realm = new RealmAdmin(keycloak, password);
    for (JsonNode client : file().path("clients")) {
      ensureMappers(realm, client);
    }
    ensureMethods(realm, "browser");
    ensureMethods(realm, "direct grant");
  }

  private static void ensureMappers(RealmAdmin realm, JsonNode wanted) {
    JsonNode client = realm.client(wanted.path("clientId").asText());
    Set<String> known = new HashSet<>();
    client.path("protocolMappers").forEach(mapper -> known.add(mapper.path("name").asText()));
    for (JsonNode mapper : wanted.path("protocolMappers")) {
      if (client.has("id") && !known.contains(mapper.path("name").asText())) {
        realm.post(
            "/clients/%s/protocol-mappers/models".formatted(client.path("id").asText()), mapper);
      }
    }
  }

  private static void ensureMethods(RealmAdmin realm, String flow) {
    String path = "/authentication/flows/%s/executions".formatted(RealmAdmin.encoded(flow));
    for (JsonNode step : realm.get(path)) {
      String method = METHODS.get(step.path("providerId").asText());
      if (method != null && !step.has("authenticationConfig")) {
        String id = step.path("id").asText();
        realm.post("/authentication/executions/%s/config".formatted(id), config(flow, method));
      }
    }
  }

  private static ObjectNode config(String flow, String method) {
    ObjectNode config =
        JSON.createObjectNode().put("alias", "kaizen %s %s".formatted(flow, method));
    config
        .putObject("config")
        .put("default.reference.value", method)
        .put("default.reference.maxAge", COUNTS_FOR_SECONDS);
    return config;
  }

  private static JsonNode file() {
    try (InputStream realm = LoginClaims.class.getResourceAsStream("/keycloak/realm.json")) {
      return JSON.readTree(realm);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
