package dev.kaizen.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.database.DatabaseAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalDatabaseTest {
  @Test
  void without_an_address_there_is_none() {
    assertThat(ExternalDatabase.from(Map.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.internal:5433/postgres",
        "postgres://db.internal:5433/postgres"
      })
  void address_gives_host_port_and_database(String url) {
    assertThat(from(url).address()).isEqualTo(new DatabaseAddress("db.internal", 5433, "postgres"));
  }

  @Test
  void port_5432_is_meant_when_none_is_named() {
    assertThat(from("postgresql://db/kaizen").address().port()).isEqualTo(5432);
  }

  @ParameterizedTest
  @ValueSource(strings = {"db:5432", "jdbc:mysql://db/kaizen", "postgres://user:secret@db/kaizen"})
  void other_addresses_are_refused_with_an_example(String url) {
    assertThatThrownBy(() -> from(url))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("jdbc:postgresql://host:5432/postgres");
  }

  @Test
  void address_without_a_password_is_refused() {
    assertThatThrownBy(
            () ->
                ExternalDatabase.from(
                    Map.of("KAIZEN_DB_URL", "postgres://db/kaizen", "KAIZEN_DB_USER", "admin")))
        .hasMessageContaining("KAIZEN_DB_PASSWORD");
  }

  private static ExternalDatabase from(String url) {
    return ExternalDatabase.from(
            Map.of(
                "KAIZEN_DB_URL", url,
                "KAIZEN_DB_USER", "admin",
                "KAIZEN_DB_PASSWORD", "secret"))
        .orElseThrow();
  }
}
