package dev.kaizen.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaizen.database.Migrator;
import dev.kaizen.database.TenantMigrations;
import dev.kaizen.launcher.api.ApiClient;
import dev.kaizen.launcher.api.Tokens;
import dev.kaizen.launcher.part.Databases;
import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Settings;
import dev.kaizen.launcher.up.Installation;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The life of tenants, over REST as the demo's platform administrators. */
@Command(
    name = "tenant",
    description =
        "Lists, adds, suspends, resumes, renames and deletes tenants (development realm).",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class TenantCommand {
  private static final String ROW = "%-20s  %-12s  %-30s  %s%n";

  @Command(
      name = "list",
      description =
          "A line a tenant; says which schemas differ from the others'. Exit 1 if some do.",
      mixinStandardHelpOptions = true)
  int list() {
    ApiClient api = api("root");
    Map<String, Integer> drifted =
        new TenantMigrations(new Migrator(databases().kaizen().as(databases().owner())), 1)
            .drifted();
    System.out.printf(ROW, "SLUG", "STATUS", "NAME", "REMARK");
    String cursor = "";
    do {
      JsonNode page = api.get("/tenants?limit=200" + cursor);
      for (JsonNode tenant : page.path("items")) {
        String slug = tenant.path("slug").asText();
        System.out.printf(
            ROW,
            slug,
            tenant.path("status").asText(),
            tenant.path("name").asText(),
            drifted.containsKey(slug)
                ? "its schema differs from the others': somebody has changed it by hand"
                : tenant.path("reason").asText(""));
      }
      cursor =
          page.path("nextCursor").isTextual()
              ? "&cursor=" + encoded(page.path("nextCursor").asText())
              : "";
    } while (!cursor.isEmpty());
    return drifted.isEmpty() ? 0 : 1;
  }

  @Command(name = "add", description = "Makes a tenant.", mixinStandardHelpOptions = true)
  void add(
      @Parameters(paramLabel = "SLUG") String slug, @Parameters(paramLabel = "NAME") String name) {
    say(api("root").post("/tenants", Map.of("slug", slug, "name", name)).path("tenant"));
  }

  @Command(
      name = "suspend",
      description = "Lets nobody in and holds the tenant's runs.",
      mixinStandardHelpOptions = true)
  void suspend(
      @Parameters(paramLabel = "SLUG") String slug,
      @Option(names = "--reason", required = true, description = "Stands in the logs.")
          String reason) {
    say(api("root").post("/tenants/" + slug + "/suspend", Map.of("reason", reason)));
  }

  @Command(
      name = "resume",
      description = "Opens a suspended tenant again.",
      mixinStandardHelpOptions = true)
  void resume(@Parameters(paramLabel = "SLUG") String slug) {
    say(api("root").post("/tenants/" + slug + "/resume", Map.of()));
  }

  @Command(
      name = "rename",
      description = "Gives the tenant another display name.",
      mixinStandardHelpOptions = true)
  void rename(
      @Parameters(paramLabel = "SLUG") String slug, @Parameters(paramLabel = "NAME") String name) {
    say(api("root").patch("/tenants/" + slug, Map.of("name", name)));
  }

  @Command(
      name = "delete",
      description = {
        "Asks for the tenant's deletion as root; with --confirm, confirms it as root2.",
        "Once confirmed and the grace is over, it is destroyed for ever."
      },
      mixinStandardHelpOptions = true)
  void delete(
      @Parameters(paramLabel = "SLUG") String slug,
      @Option(names = "--reason", description = "Why; stands in the logs.", defaultValue = "")
          String reason,
      @Option(names = "--confirm", description = "As the second person.") boolean confirm,
      @Option(names = "--withdraw", description = "Take it back.") boolean withdraw) {
    String deletion = "/tenants/" + slug + "/deletion";
    if (withdraw) {
      api("root").delete(deletion);
      System.out.println(slug + ": the deletion is taken back");
    } else if (confirm) {
      JsonNode now = api("root2").post(deletion + "/confirm", Map.of("slug", slug));
      System.out.println(slug + ": is destroyed at " + now.path("dueAt").asText());
    } else {
      api("root").delete("/tenants/" + slug + "?reason=" + encoded(reason));
      System.out.println(slug + ": another platform administrator must confirm the deletion");
    }
  }

  @Command(
      name = "export",
      description = "Writes one tenant into a file, while it goes on working.",
      mixinStandardHelpOptions = true)
  void export(
      @Parameters(paramLabel = "SLUG") String slug, @Parameters(paramLabel = "FILE") Path file) {
    TenantFiles.write(databases(), slug, file);
  }

  @Command(
      name = "verify",
      description = "Checks an exported tenant's file without the server; exit 0 when it holds.",
      mixinStandardHelpOptions = true)
  void verify(@Parameters(paramLabel = "FILE") Path file) {
    TenantFiles.verify(file);
  }

  @Command(
      name = "restore",
      description = {
        "Puts an exported tenant into a tenant's place; makes the tenant when there is none.",
        "What the tenant has now is lost; no other tenant is touched."
      },
      mixinStandardHelpOptions = true)
  void restore(
      @Parameters(paramLabel = "SLUG") String slug,
      @Parameters(paramLabel = "FILE") Path file,
      @Option(names = "--yes", description = "Replace what is there without being asked again.")
          boolean yes) {
    TenantFiles.verify(file);
    ApiClient api = api("root");
    boolean there = api.find("/tenants/" + slug).isPresent();
    if (there && !yes) {
      throw new CommandFailed("There is a tenant " + slug + ": say --yes to replace all it has");
    }
    if (!there) {
      api.post("/tenants", Map.of("slug", slug, "name", slug));
    }
    if (api.get("/tenants/" + slug).path("status").asText().equals("active")) {
      api.post("/tenants/" + slug + "/suspend", Map.of("reason", "it is restored"));
    }
    TenantFiles.restore(databases(), slug, file);
    say(api.post("/tenants/" + slug + "/resume", Map.of()));
  }

  private static void say(JsonNode tenant) {
    System.out.println(tenant.path("slug").asText() + ": " + tenant.path("status").asText());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Databases databases() {
    return Installation.of(Kaizen.settings()).databases();
  }

  private static ApiClient api(String user) {
    Settings settings = Kaizen.settings();
    HttpClient http = HttpClient.newHttpClient();
    return new ApiClient(
        http, settings.console(), new Tokens(http, settings.issuer()).of(user, ""));
  }
}
