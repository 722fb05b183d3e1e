package dev.kaizen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantSchemaTest {
  @Test
  void hyphen_becomes_an_underscore() {
    assertThat(new TenantSchema("acme-eu").schema()).isEqualTo("tenant_acme_eu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "Acme", "1acme", "acme_eu", "acme;drop", "a' or '1"})
  void slug_that_could_be_sql_is_refused(String slug) {
    assertThatThrownBy(() -> new TenantSchema(slug)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void login_keeps_its_password_out_of_its_text() {
    assertThat(new Login("kaizen_app", "geheim")).hasToString("kaizen_app");
  }
}
