package dev.kaizen.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TokenTenancyTest {

  @Test
  void only_tenant_is_taken_without_asking() {
    Caller caller = tenancy(Map.of("acme", roles("reviewer"))).caller(null);

    assertThat(caller).isEqualTo(Caller.person("acme", "rita", Set.of(Role.REVIEWER)));
  }

  @Test
  void token_without_organization_is_refused() {
    TokenTenancy nowhere = TokenTenancy.of(Map.of("preferred_username", "rita"));

    assertRefused(ErrorCode.FORBIDDEN, () -> nowhere.caller(null));
    assertRefused(ErrorCode.FORBIDDEN, () -> nowhere.caller("acme"));
  }

  @Test
  void foreign_organization_is_refused() {
    TokenTenancy acme = tenancy(Map.of("acme", roles("tenant-admin")));

    assertRefused(ErrorCode.FORBIDDEN, () -> acme.caller("globex"));
  }

  @Test
  void two_organizations_need_a_choice() {
    TokenTenancy both = tenancy(Map.of("acme", roles("reviewer"), "globex", roles("tenant-admin")));

    assertThatThrownBy(() -> both.caller(null))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT))
        .hasMessageContaining("Kaizen-Tenant");
  }

  @Test
  void roles_of_the_other_tenant_are_never_taken() {
    TokenTenancy both =
        tenancy(Map.of("acme", roles("member"), "globex", roles("tenant-admin", "auditor")));

    assertThat(both.caller("acme").roles()).containsExactly(Role.MEMBER);
    assertThat(both.caller("globex").roles())
        .containsExactlyInAnyOrder(Role.TENANT_ADMIN, Role.AUDITOR);
  }

  @Test
  void tenant_role_at_the_top_of_the_token_gives_nothing() {
    TokenTenancy token =
        TokenTenancy.of(
            Map.of(
                "preferred_username", "rita",
                "realm_access", Map.of("roles", List.of("tenant-admin")),
                "organization", Map.of("acme", roles("member"))));

    assertThat(token.caller("acme").roles()).containsExactly(Role.MEMBER);
  }

  @Test
  void unknown_role_is_ignored() {
    assertThat(tenancy(Map.of("acme", roles("emperor", "member"))).caller(null).roles())
        .containsExactly(Role.MEMBER);
  }

  @Test
  void member_without_roles_may_nothing() {
    Caller caller = tenancy(Map.of("acme", Map.of())).caller(null);

    assertThat(Permission.values()).noneMatch(caller::may);
  }

  @Test
  void tenant_group_cannot_make_a_platform_admin() {
    Caller caller = tenancy(Map.of("acme", roles("platform-admin"))).caller(null);

    assertThat(caller.may(Permission.TENANT_DIRECTORY)).isFalse();
  }

  @Test
  void platform_admin_acts_in_no_tenant() {
    Caller root =
        TokenTenancy.of(
                Map.of(
                    "preferred_username", "root",
                    "realm_access", Map.of("roles", List.of("platform-admin")),
                    "organization", Map.of()))
            .caller(null);

    assertThat(root.tenant()).isNull();
    assertThat(root.may(Permission.TENANT_DIRECTORY)).isTrue();
    assertThat(root.may(Permission.RUN_READ)).isFalse();
  }

  @Test
  void claim_in_another_shape_gives_no_tenant() {
    TokenTenancy list =
        TokenTenancy.of(Map.of("preferred_username", "rita", "organization", List.of("acme")));

    assertThat(list.tenants()).isEmpty();
  }

  @Test
  void token_that_names_nobody_is_refused() {
    assertRefused(
        ErrorCode.UNAUTHENTICATED,
        () -> TokenTenancy.of(Map.of("organization", Map.of("acme", roles("member")))));
  }

  private static TokenTenancy tenancy(Map<String, ?> organizations) {
    return TokenTenancy.of(Map.of("preferred_username", "rita", "organization", organizations));
  }

  private static Map<String, Object> roles(String... names) {
    return Map.of("realm_access", Map.of("roles", List.of(names)));
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(KaizenException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
