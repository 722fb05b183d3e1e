package dev.kaizen.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir private Path folder;

  @Test
  void only_the_user_can_read_a_secret() throws IOException {
    new Secrets(Installations.in(folder)).databaseApp();
    Path secrets = folder.resolve(".kaizen/secrets");
    assertThat(rights(secrets)).isEqualTo("rwx------");
    assertThat(rights(secrets.resolve("database-app"))).isEqualTo("rw-------");
  }

  @Test
  void secret_stays_the_same_for_later_commands() {
    String first = new Secrets(Installations.in(folder)).keycloakAdmin();
    assertThat(new Secrets(Installations.in(folder)).keycloakAdmin()).isEqualTo(first);
  }

  @Test
  void every_secret_is_another() {
    var secrets = new Secrets(Installations.in(folder));
    assertThat(secrets.databaseOwner()).isNotEqualTo(secrets.databaseApp()).hasSizeGreaterThan(40);
  }

  @Test
  void client_secret_of_the_environment_wins() {
    var secrets = new Secrets(Installations.in(folder, "KAIZEN_OIDC_CLIENT_SECRET", "given"));
    assertThat(secrets.consoleClient()).isEqualTo("given");
  }

  @Test
  void platform_key_is_32_bytes_in_base64() throws IOException {
    Path file = new Secrets(Installations.in(folder)).platformKeyFile();
    assertThat(Base64.getDecoder().decode(Files.readString(file))).hasSize(32);
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
