package dev.kaizen.launcher.build;

import dev.kaizen.launcher.process.Command;
import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * PostgreSQL with pgvector out of the packages of Debian 13, unpacked into a folder of our own.
 * They bring their own C library and are started through its loader, so the machine may be older. A
 * private apt root leaves the machine's apt as it is; the mirror is the one the machine uses, and
 * apt checks the signatures. See docs/decisions/0007.
 */
final class PostgresPackages {
  private static final String SUITE = "trixie";
  private static final String MAJOR = "17";
  private static final Path KEYRING = Path.of("/usr/share/keyrings/debian-archive-keyring.gpg");

  private final Path root;
  private final Path log;

  /** An empty folder to work in, and where apt's words go. */
  PostgresPackages(Path root, Path log) {
    this.root = root;
    this.log = log;
  }

  /** The folder that then holds {@code usr/lib/postgresql}. */
  Path fetch() {
    if (!Command.exists("apt-get") || !Command.exists("dpkg") || !Files.exists(KEYRING)) {
      throw new CommandFailed(
          "No PostgreSQL with pgvector here, and it can be fetched on Debian only: install both"
              + " (PostgreSQL 16 or later), or set KAIZEN_DB_URL to a server that has them");
    }
    Path tree = Folders.make(root.resolve("tree"));
    Path packages = Folders.make(root.resolve("packages"));
    makeAptRoot();
    apt("apt-get", "update").loggedTo(log).run("Reading the package lists of the mirror failed");
    var download = new ArrayList<>(List.of("apt-get", "download"));
    download.addAll(needed());
    apt(download.toArray(String[]::new))
        .in(packages)
        .loggedTo(log)
        .run("Fetching the packages of PostgreSQL failed");
    try (Stream<Path> files = Files.list(packages)) {
      for (Path file : files.sorted().toList()) {
        Command.of("dpkg", "-x", file.toString(), tree.toString())
            .loggedTo(log)
            .run("Unpacking " + file.getFileName() + " failed");
      }
    } catch (IOException e) {
      throw new CommandFailed("The packages in " + packages + " cannot be read", e);
    }
    wrap(tree);
    return tree;
  }

  private void makeAptRoot() {
    try {
      Folders.make(root.resolve("apt/lists/partial"));
      Folders.make(root.resolve("apt/cache/archives/partial"));
      Files.writeString(root.resolve("apt/status"), "");
      Files.writeString(
          root.resolve("apt/sources.list"),
          "deb [signed-by=%s] %s %s main%n".formatted(KEYRING, mirror(), SUITE));
    } catch (IOException e) {
      throw new CommandFailed("The folder " + root + " cannot be written", e);
    }
  }

  /** The address before {@code /dists/<the machine's release>/}. */
  private String mirror() {
    String release = release();
    String end = "/dists/" + release + "/InRelease'";
    return Command.of(
            "apt-get",
            "-o",
            "Dir::State::Lists=" + root.resolve("apt/lists"),
            "-o",
            "Debug::NoLocking=true",
            "update",
            "--print-uris")
        .output()
        .stream()
        .flatMap(String::lines)
        .map(line -> line.split(" ", 2)[0])
        .filter(uri -> uri.endsWith(end))
        .map(uri -> uri.substring(1, uri.length() - end.length()))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailed(
                    "The machine's apt names no mirror for "
                        + (release.isEmpty() ? "its release" : release)
                        + ": set KAIZEN_DB_URL to a PostgreSQL server with pgvector"));
  }

  private static String release() {
    return Command.of(
            "sh", "-c", ". /etc/os-release; test \"$ID\" = debian && echo $VERSION_CODENAME")
        .output()
        .orElse("")
        .strip();
  }

  /** The two packages and the libraries below them, without Perl and the just-in-time compiler. */
  private List<String> needed() {
    Stream<String> libraries =
        apt(
                "apt-cache",
                "depends",
                "--recurse",
                "--no-recommends",
                "--no-suggests",
                "--no-conflicts",
                "--no-breaks",
                "--no-replaces",
                "--no-enhances",
                "postgresql-" + MAJOR)
            .output()
            .stream()
            .flatMap(String::lines)
            .filter(name -> name.matches("(lib|zlib)[a-z0-9.+-]*"))
            .filter(name -> !name.matches(".*perl.*|libllvm.*|libz3.*|.*-modules.*|libdebian-.*"));
    List<String> names =
        Stream.concat(
                Stream.of("postgresql-" + MAJOR, "postgresql-" + MAJOR + "-pgvector"), libraries)
            .distinct()
            .toList();
    if (!names.contains("libc6")) {
      throw new CommandFailed("The package lists of the mirror do not hold postgresql-" + MAJOR);
    }
    return names;
  }

  private Command apt(String... words) {
    var all = new ArrayList<>(List.of(words[0]));
    Path apt = root.resolve("apt");
    for (String option :
        List.of(
            "Dir::State=" + apt,
            "Dir::State::Lists=" + apt.resolve("lists"),
            "Dir::State::status=" + apt.resolve("status"),
            "Dir::Cache=" + apt.resolve("cache"),
            "Dir::Etc::SourceList=" + apt.resolve("sources.list"),
            "Dir::Etc::SourceParts=/dev/null",
            "Dir::Etc::PreferencesParts=/dev/null",
            "Acquire::Languages=none",
            // The folder is the user's own; apt's user may not pass through its parents.
            "APT::Sandbox::User=" + System.getProperty("user.name"))) {
      all.add("-o");
      all.add(option);
    }
    all.addAll(List.of(words).subList(1, words.length));
    return Command.of(all).with(Map.of("LC_ALL", "C"));
  }

  /** Each program is moved aside, and a script with its name starts it through its own loader. */
  private static void wrap(Path tree) {
    Path bin = tree.resolve("usr/lib/postgresql/" + MAJOR + "/bin");
    Path libraries = libraries(tree);
    for (String program : List.of("initdb", "postgres")) {
      Path script = bin.resolve(program);
      try {
        Files.move(script, bin.resolve(program + ".bin"));
        Files.writeString(
            script,
            """
            #!/bin/sh
            here=$(dirname "$0")
            libraries=$here/%s
            exec "$libraries"/ld-linux*.so.* --library-path "$libraries" --argv0 "$0" "$here/%s.bin" "$@"
            """
                .formatted(bin.relativize(libraries), program));
        if (!script.toFile().setExecutable(true, false)) {
          throw new IOException("no right to make it executable");
        }
      } catch (IOException e) {
        throw new CommandFailed("The program " + script + " cannot be prepared: " + e, e);
      }
    }
  }

  /** The folder of the processor's libraries, such as {@code usr/lib/x86_64-linux-gnu}. */
  private static Path libraries(Path tree) {
    try (Stream<Path> folders = Files.list(tree.resolve("usr/lib"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("libc.so.6")))
          .findFirst()
          .orElseThrow(() -> new CommandFailed("The package libc6 holds no libc.so.6"));
    } catch (IOException e) {
      throw new CommandFailed("The folder " + tree + " cannot be read", e);
    }
  }
}
