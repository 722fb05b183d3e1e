package dev.kaizen.system.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.tenantadmin.TenantService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.junit.jupiter.api.Test;

/** What makes a call to a service safe must stand on every one of its methods. */
class ServicesTest {
  private static final DescribedPredicate<JavaAnnotation<?>> HOLDS_NO_TRANSACTION =
      describe(
          "@TransactionAttribute(NOT_SUPPORTED)",
          annotation ->
              annotation.getRawType().isEquivalentTo(TransactionAttribute.class)
                  && annotation.as(TransactionAttribute.class).value()
                      == TransactionAttributeType.NOT_SUPPORTED);
  private static final JavaClasses SERVICES =
      Sources.of("ejb-services", "tenant-admin", "compliance-reports");

  /**
   * A method that calls models or streams holds no transaction. Without one there is no tenant's
   * role, so it reaches nothing of a tenant but through a bean that says which permission it needs.
   */
  @Test
  void every_method_of_a_service_says_which_permission_it_needs_or_holds_no_transaction() {
    methods()
        .that()
        .arePublic()
        .and()
        .areNotStatic()
        .and()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Service")
        .and()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Stateless.class)
        // The directory of tenants stands above the tenants: no transaction of it has one. Its
        // methods check the permission by themselves.
        .and()
        .areNotDeclaredIn(TenantService.class)
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beAnnotatedWith(TenantScoped.class)
        .orShould()
        .beAnnotatedWith(HOLDS_NO_TRANSACTION)
        .check(SERVICES);
  }

  @Test
  void services_are_beans_of_the_container() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Service")
        .should()
        .beAnnotatedWith(Stateless.class)
        .check(SERVICES);
  }

  @Test
  void the_owners_data_source_is_for_provisioning_only() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.kaizen.tenantadmin..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("dev.kaizen.database.Migrator")
        .check(SERVICES);
  }
}
