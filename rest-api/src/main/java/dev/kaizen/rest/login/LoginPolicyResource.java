package dev.kaizen.rest.login;

import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenantadmin.login.LoginPolicy;
import dev.kaizen.tenantadmin.login.LoginPolicyService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/login-policy")
@Tag(name = "tenants")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LoginPolicyResource {
  @Inject private LoginPolicyService logins;

  @GET
  @Requires(Permission.MEMBER_READ)
  @Operation(summary = "What your tenant demands of its people's logins")
  public LoginPolicyJson get() {
    return LoginPolicyJson.of(logins.get());
  }

  @PUT
  @Requires(Permission.MEMBER_EDIT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Set what your tenant demands of its people's logins",
      description =
          "Holds within seconds: who has one of the roles and logged in without a second factor is"
              + " answered 401 SECOND_FACTOR_REQUIRED. 409 when you have logged in without one"
              + " yourself.")
  public LoginPolicyJson set(LoginPolicyJson body) {
    return LoginPolicyJson.of(logins.set(new LoginPolicy(body.secondFactor())));
  }
}
