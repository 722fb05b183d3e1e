package dev.kaizen.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.InactiveTenant;
import dev.kaizen.tenant.Origin;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenant.TenantInterceptor;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.EJB;
import java.io.File;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The binding of tenant and transaction, in a real container over a real pool. The pool holds one
 * connection, so a role that outlived its transaction would show in the next one.
 */
@ExtendWith(ArquillianExtension.class)
class TenantInterceptorIT {
  private static final Caller MEMBER = Caller.person("one-tenant", "mia", Set.of(Role.MEMBER));
  private static final Caller NEIGHBOUR =
      Caller.person("two-tenant", "gl-mia", Set.of(Role.MEMBER));

  @EJB private TenantProbe probe;

  @Deployment
  static WebArchive application() {
    return ShrinkWrap.create(WebArchive.class, "tenant-probe.war")
        .addClasses(TenantProbe.class, TenantInterceptor.class, TenantScoped.class)
        .addClasses(Caller.class, Callers.class, Permission.class, Role.class)
        .addClasses(InactiveTenant.class, Origin.class)
        .addPackage(KaizenException.class.getPackage())
        .addAsLibrary(jarOf(Assertions.class))
        .addAsWebInfResource(
            new StringAsset("<beans bean-discovery-mode=\"all\" version=\"4.0\"/>"), "beans.xml");
  }

  @Test
  void transaction_works_as_the_tenants_role_in_the_tenants_schema() {
    assertThat(seenBy(MEMBER)).isEqualTo("tenant_one_tenant in tenant_one_tenant");
  }

  @Test
  void role_ends_with_its_transaction() {
    seenBy(MEMBER);
    assertThat(probe.withoutScope()).isEqualTo("kaizen_app in no schema");
    assertThat(seenBy(NEIGHBOUR)).isEqualTo("tenant_two_tenant in tenant_two_tenant");
  }

  @Test
  void role_ends_also_with_a_transaction_that_fails() {
    assertThatThrownBy(() -> Callers.call(MEMBER, () -> probe.runsOf("no_such_schema")))
        .hasMessageContaining("no_such_schema");
    assertThat(probe.withoutScope()).isEqualTo("kaizen_app in no schema");
  }

  @Test
  void database_refuses_the_neighbours_schema() {
    String own = Callers.call(MEMBER, () -> probe.runsOf("tenant_one_tenant"));
    assertThat(own).isEqualTo("0");
    assertThatThrownBy(() -> Callers.call(MEMBER, () -> probe.runsOf("tenant_two_tenant")))
        .hasMessageContaining("permission denied for schema tenant_two_tenant");
  }

  @Test
  void second_tenant_in_one_transaction_is_refused() {
    assertThatThrownBy(() -> Callers.call(MEMBER, () -> probe.seenAs(NEIGHBOUR)))
        .hasStackTraceContaining("A transaction of one tenant was asked to work for another");
  }

  @Test
  void call_for_nobody_is_refused() {
    assertThatThrownBy(probe::seenAs).hasStackTraceContaining("Nobody is logged in");
  }

  @Test
  void call_without_the_permission_is_refused() {
    assertThatThrownBy(() -> Callers.call(MEMBER, probe::asAdministrator))
        .hasStackTraceContaining("This needs the right MODEL_EDIT");
  }

  @Test
  void tenant_that_is_not_in_the_directory_is_refused() {
    Caller nobody = Caller.person("no-tenant", "eve", Set.of(Role.MEMBER));
    assertThatThrownBy(() -> seenBy(nobody))
        .hasStackTraceContaining("The tenant 'no-tenant' is not active");
  }

  private String seenBy(Caller caller) {
    return Callers.call(caller, () -> probe.seenAs());
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
