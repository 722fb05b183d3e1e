package dev.kaizen.examples.gallery;

import dev.kaizen.examples.Example;
import dev.kaizen.sdk.gallery.Gallery;
import dev.kaizen.sdk.gallery.Pattern;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.workflow.WorkflowCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Reads the patterns of this module: {@code gallery.txt} lists their folders in the order in which
 * they are shown; each folder holds the workflow as {@code <id>.yaml}, {@code pattern.json} and a
 * README.
 */
public final class ExamplePatterns implements Gallery.Provider {

  @Override
  public List<Pattern> patterns() {
    return ids().stream().map(ExamplePatterns::pattern).toList();
  }

  static List<String> ids() {
    return read("gallery.txt").lines().filter(l -> !l.isBlank()).toList();
  }

  static String readme(String id) {
    return read(folder(id) + "/README.md");
  }

  private static Pattern pattern(String id) {
    if (!(JsonText.parse(read(folder(id) + "/pattern.json")) instanceof Map<?, ?> about)) {
      throw new IllegalStateException("pattern.json of " + id + " is no object");
    }
    return new Pattern(
        text(about, "group"),
        text(about, "for"),
        text(about, "notFor"),
        WorkflowCodec.fromYaml(read(folder(id) + "/" + id + ".yaml")),
        sample(about));
  }

  private static Map<String, Object> sample(Map<?, ?> about) {
    return about.get("sample") instanceof Map<?, ?> sample ? JsonValues.object(sample) : Map.of();
  }

  private static String text(Map<?, ?> about, String name) {
    return String.valueOf(about.get(name));
  }

  /** A folder is named like a package: without dashes. */
  private static String folder(String id) {
    return id.replace("-", "");
  }

  private static String read(String resource) {
    try (InputStream in = Example.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not part of this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
