package dev.kaizen.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** The REST interface under {@code /api/v1}, for bearers of a token of the realm. */
@ApplicationPath("/v1")
@LoginConfig(authMethod = "MP-JWT", realmName = "kaizen")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Kaizen",
            version = "1",
            description =
                "Everything acts in one tenant: the one of your token, or the one of your own that"
                    + " you name in the header Kaizen-Tenant. A failure is an RFC 9457 problem"
                    + " document with code, category and traceId."),
    servers = @Server(url = "/api"),
    security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
    securitySchemeName = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT")
public class KaizenApi extends Application {}
