package dev.kaizen.database.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.List;

/**
 * What an exported tenant's file says of itself; it stands last in the file.
 *
 * @param schemaVersion the newest migration the tenant's schema had
 * @param tables in an order in which they can be loaded
 */
record Manifest(
    String format,
    String slug,
    String name,
    String exportedAt,
    String schemaVersion,
    List<Part> tables,
    Part queue,
    List<String> leftOut) {
  static final String FORMAT = "kaizen-tenant-1";
  static final String ENTRY = "manifest.json";
  static final String DIGEST_ENTRY = "manifest.sha256";
  static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  Manifest {
    tables = List.copyOf(tables);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A file of JSON Lines.
   *
   * @param sha256 over the file's bytes, in lower-case hex
   */
  record Part(String name, List<String> columns, long rows, String sha256) {
    Part {
      columns = List.copyOf(columns);
    }

    String entry() {
      return "tables/" + name + ".jsonl";
    }
  }

  static Manifest read(byte[] bytes) throws IOException {
    Manifest manifest = JSON.readValue(bytes, Manifest.class);
    if (!FORMAT.equals(manifest.format())) {
      throw new ArchiveRefused(
          "The file has the format '" + manifest.format() + "', not " + FORMAT);
    }
    return manifest;
  }
}
