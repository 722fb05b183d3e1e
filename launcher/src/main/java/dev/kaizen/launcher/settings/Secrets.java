package dev.kaizen.launcher.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The installation's secrets: one file each, made at first need, readable by the user alone. The
 * environment's value wins where an operator gives one.
 */
public final class Secrets {
  private static final int BYTES = 32;

  private final Settings settings;
  private final SecureRandom random = new SecureRandom();

  public Secrets(Settings settings) {
    this.settings = settings;
  }

  public String postgresAdmin() {
    return text("postgres-admin");
  }

  public String databaseOwner() {
    return text("database-owner");
  }

  public String databaseApp() {
    return text("database-app");
  }

  public String keycloakDatabase() {
    return text("keycloak-database");
  }

  public String keycloakAdmin() {
    return text("keycloak-admin");
  }

  public String consoleClient() {
    return given("KAIZEN_OIDC_CLIENT_SECRET", "console-client");
  }

  public String adminClient() {
    return given("KAIZEN_KEYCLOAK_ADMIN_CLIENT_SECRET", "admin-client");
  }

  public String keystore() {
    return text("keystore");
  }

  /** The file with the platform key, which wraps every tenant's key: 32 random bytes in base64. */
  public Path platformKeyFile() {
    return file("platform-key", Base64.getEncoder());
  }

  private String given(String variable, String name) {
    String value = settings.environment().getOrDefault(variable, "");
    return value.isBlank() ? text(name) : value;
  }

  private String text(String name) {
    Path file = file(name, Base64.getUrlEncoder().withoutPadding());
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new CommandFailed("The secret " + file + " cannot be read", e);
    }
  }

  private synchronized Path file(String name, Base64.Encoder encoder) {
    Path folder = settings.home().resolve("secrets");
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        Folders.make(settings.home());
        Folders.makePrivate(folder);
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Path whole =
            Files.createTempFile(
                folder,
                name,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(whole, encoder.encodeToString(bytes));
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return file;
    } catch (IOException e) {
      throw new CommandFailed("The secret " + file + " cannot be written", e);
    }
  }
}
