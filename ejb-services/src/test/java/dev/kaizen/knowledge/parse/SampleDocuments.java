package dev.kaizen.knowledge.parse;

import java.nio.file.Path;

/** The papers of the purchase example. */
public final class SampleDocuments {
  private static final Path FOLDER =
      Path.of("../examples/src/main/resources/dev/kaizen/examples/purchaseapproval/documents");

  private SampleDocuments() {}

  public static Path file(String name) {
    return FOLDER.resolve(name);
  }

  public static ParsedDocument read(String name) {
    return new DocumentReader().read(file(name), name);
  }
}
