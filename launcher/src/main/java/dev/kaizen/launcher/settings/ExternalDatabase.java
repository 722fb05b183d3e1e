package dev.kaizen.launcher.settings;

import dev.kaizen.database.DatabaseAddress;
import dev.kaizen.database.Login;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL server that somebody else runs. The address names any database the user may connect
 * to; Kaizen makes its own databases and roles beside it.
 */
public record ExternalDatabase(DatabaseAddress address, Login admin) {
  private static final Pattern URL =
      Pattern.compile("(?:jdbc:)?postgres(?:ql)?://([^/:@?]+)(?::(\\d{1,5}))?/([A-Za-z0-9_-]+)");

  public static Optional<ExternalDatabase> from(Map<String, String> environment) {
    String url = environment.getOrDefault("KAIZEN_DB_URL", "");
    if (url.isBlank()) {
      return Optional.empty();
    }
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      throw new CommandFailed(
          "KAIZEN_DB_URL must look like jdbc:postgresql://host:5432/postgres, with user and password"
              + " in KAIZEN_DB_USER and KAIZEN_DB_PASSWORD");
    }
    String port = parts.group(2);
    var address =
        new DatabaseAddress(
            parts.group(1), port == null ? 5432 : Integer.parseInt(port), parts.group(3));
    return Optional.of(
        new ExternalDatabase(
            address,
            new Login(
                required(environment, "KAIZEN_DB_USER"),
                required(environment, "KAIZEN_DB_PASSWORD"))));
  }

  private static String required(Map<String, String> environment, String variable) {
    String value = environment.getOrDefault(variable, "");
    if (value.isBlank()) {
      throw new CommandFailed("KAIZEN_DB_URL is set, so " + variable + " is needed too");
    }
    return value;
  }
}
