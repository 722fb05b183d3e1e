package dev.kaizen.tenantadmin.keycloak;

import dev.kaizen.tenantadmin.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Connects to the identity provider that the server's configuration names. */
@ApplicationScoped
class KeycloakConnection {

  @Produces
  @ApplicationScoped
  Organizations organizations() {
    Config config = ConfigProvider.getConfig();
    return new KeycloakOrganizations(
        new AdminApi(
            config.getValue("kaizen.oidc.issuer", String.class),
            config.getValue("kaizen.keycloak.url", String.class),
            config.getValue("kaizen.keycloak.admin.client.id", String.class),
            config.getValue("kaizen.keycloak.admin.client.secret", String.class)));
  }
}
