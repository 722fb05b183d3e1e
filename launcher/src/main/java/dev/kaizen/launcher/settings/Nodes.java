package dev.kaizen.launcher.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which nodes an installation has; their folders say it, so no list can say otherwise. */
public record Nodes(Path home, Ports ports) {
  private static final Pattern FOLDER = Pattern.compile("liberty-([2-9]|[1-9]\\d{1,3})");

  public Node first() {
    return node(1);
  }

  /** Those that were added, by number. */
  public List<Node> further() {
    return numbers().stream().sorted().map(this::node).toList();
  }

  /** The next ones to add: the lowest numbers that are free. */
  public List<Node> next(int count) {
    if (count < 1) {
      throw new CommandFailed("--count must be 1 or more, not " + count);
    }
    Set<Integer> taken = numbers();
    return IntStream.iterate(2, n -> n + 1)
        .filter(n -> !taken.contains(n))
        .limit(count)
        .mapToObj(this::node)
        .toList();
  }

  private Node node(int number) {
    return new Node(number, ports.ofNode(number), home);
  }

  private Set<Integer> numbers() {
    if (!Files.isDirectory(home)) {
      return Set.of();
    }
    try (Stream<Path> folders = Files.list(home)) {
      return folders
          .map(folder -> FOLDER.matcher(folder.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> Integer.valueOf(name.group(1)))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new CommandFailed("The folder " + home + " cannot be read", e);
    }
  }
}
