package dev.kaizen.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of one folder, read once from where this class was loaded. Flyway's own search
 * finds nothing inside an application server, and says so in a warning only: a schema would be
 * taken for complete that has no table. Here a folder without a migration is a failure.
 */
final class Migrations implements ResourceProvider {
  private final Map<String, String> byName;

  private Migrations(Map<String, String> byName) {
    this.byName = byName;
  }

  static Migrations in(String folder) {
    Map<String, String> found = new TreeMap<>();
    try {
      URI home = Migrations.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path place = Path.of(home);
      if (Files.isDirectory(place)) {
        readFolder(place.resolve(folder), found);
      } else {
        readJar(place, folder + "/", found);
      }
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      throw new SetupRefused("The migrations of " + folder + " could not be read", e);
    }
    if (found.isEmpty()) {
      throw new SetupRefused("There are no migrations of " + folder);
    }
    return new Migrations(found);
  }

  private static void readFolder(Path folder, Map<String, String> found) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
        found.put(file.getFileName().toString(), Files.readString(file));
      }
    }
  }

  private static void readJar(Path jar, String folder, Map<String, String> found)
      throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        if (entry.getName().startsWith(folder) && entry.getName().endsWith(".sql")) {
          found.put(
              entry.getName().substring(folder.length()),
              new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
  }

  @Override
  public @Nullable LoadableResource getResource(String name) {
    String text = byName.get(name);
    return text == null ? null : new Script(name, text);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return byName.entrySet().stream()
        .filter(e -> e.getKey().startsWith(prefix))
        .filter(e -> Arrays.stream(suffixes).anyMatch(e.getKey()::endsWith))
        .<LoadableResource>map(e -> new Script(e.getKey(), e.getValue()))
        .toList();
  }

  private static final class Script extends LoadableResource {
    private final String name;
    private final String text;

    Script(String name, String text) {
      this.name = name;
      this.text = text;
    }

    @Override
    public Reader read() {
      return new StringReader(text);
    }

    @Override
    public String getAbsolutePath() {
      return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
