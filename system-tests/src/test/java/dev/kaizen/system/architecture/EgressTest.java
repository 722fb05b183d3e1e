package dev.kaizen.system.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.mail.Transport;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing leaves the server but through the egress policy, or to the operator's own servers. */
class EgressTest {
  private static final JavaClasses ALL = Sources.of(Sources.SERVER);
  private static final String POLICY = "dev.kaizen.model.provider.EgressPolicy";

  /** Their address comes from the operator's configuration and never from a tenant. */
  private static final Set<String> OPERATORS_OWN =
      Set.of(
          "dev.kaizen.audit.anchor.TimeStampClient",
          "dev.kaizen.mail.SmtpSender",
          "dev.kaizen.tenant.kms.VaultTransit",
          "dev.kaizen.tenantadmin.keycloak.AdminApi",
          "dev.kaizen.web.security.Realm");

  private static final DescribedPredicate<JavaClass> CALLS_OUT =
      describe(
          "call out",
          c ->
              c.getDirectDependenciesFromSelf().stream()
                  .anyMatch(
                      d ->
                          d.getTargetClass().isEquivalentTo(HttpClient.class)
                              || d.getTargetClass().isEquivalentTo(Transport.class)));

  @Test
  void whoever_calls_out_asks_the_policy_or_calls_the_operators_own_servers() {
    classes()
        .that(CALLS_OUT)
        .and(describe("are a tenant's", c -> !OPERATORS_OWN.contains(outermost(c))))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(POLICY)
        .check(ALL);
  }

  @Test
  void the_exceptions_call_out_still() {
    assertThat(ALL.stream().filter(CALLS_OUT).map(EgressTest::outermost))
        .as("an exception that is no longer needed must go")
        .containsAll(OPERATORS_OWN);
  }

  @Test
  void nobody_opens_a_url_or_a_socket_by_hand() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(URLConnection.class, HttpURLConnection.class, Socket.class)
        .check(ALL);
    noClasses().should().callMethod(URL.class, "openStream").check(ALL);
    noClasses().should().callMethod(URL.class, "openConnection").check(ALL);
  }

  private static String outermost(JavaClass type) {
    return type.getEnclosingClass().map(EgressTest::outermost).orElseGet(type::getFullName);
  }
}
