package dev.kaizen.launcher.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of the parts, as the root pom has them; the build writes them into this jar. */
public record Versions(String kaizen, String keycloak, String liberty, String postgresqlDriver) {

  public static Versions ofThisBuild() {
    var properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("/versions.properties")) {
      if (in == null) {
        throw new IllegalStateException("versions.properties is not in the jar");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Versions(
        value(properties, "kaizen"),
        value(properties, "keycloak"),
        value(properties, "liberty"),
        value(properties, "postgresql-driver"));
  }

  private static String value(Properties properties, String name) {
    String value = properties.getProperty(name, "");
    if (value.isBlank() || value.startsWith("$")) {
      throw new IllegalStateException("versions.properties has no " + name);
    }
    return value;
  }
}
