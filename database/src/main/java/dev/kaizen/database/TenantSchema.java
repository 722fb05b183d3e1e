package dev.kaizen.database;

import java.util.regex.Pattern;

/** A tenant's slug, and the schema and role that follow from it. */
public record TenantSchema(String slug) {
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,30}");

  public TenantSchema {
    if (!SLUG.matcher(slug).matches()) {
      throw new IllegalArgumentException(
          "A tenant's slug has 2 to 31 characters of a-z, 0-9 and -, and starts with a letter: "
              + slug);
    }
  }

  public String schema() {
    return "tenant_" + slug.replace('-', '_');
  }

  public String role() {
    return schema();
  }
}
