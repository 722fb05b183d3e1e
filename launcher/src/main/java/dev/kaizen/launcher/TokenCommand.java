package dev.kaizen.launcher;

import dev.kaizen.launcher.api.Tokens;
import dev.kaizen.launcher.settings.CommandFailed;
import java.net.http.HttpClient;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "token",
    description = "Prints an access token of a demo user, for scripts (development realm only).",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Runnable {
  private static final Pattern WHO = Pattern.compile("([a-z][a-z0-9-]*)(?:@([a-z][a-z0-9-]*))?");

  @Parameters(paramLabel = "USER@TENANT", description = "Such as ada@acme; root has no tenant.")
  private String who = "";

  @Override
  public void run() {
    Matcher parts = WHO.matcher(who);
    if (!parts.matches()) {
      throw new CommandFailed("Give a user and a tenant, such as ada@acme");
    }
    String tenant = parts.group(2) == null ? "" : parts.group(2);
    System.out.println(
        new Tokens(HttpClient.newHttpClient(), Kaizen.settings().issuer())
            .of(parts.group(1), tenant));
  }
}
