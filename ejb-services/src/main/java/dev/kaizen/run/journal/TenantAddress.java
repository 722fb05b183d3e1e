package dev.kaizen.run.journal;

/** Where a tenant's rows stand, and the role that alone may touch them. */
public record TenantAddress(String slug, String schema, String role) {
  private static final java.util.regex.Pattern NAME =
      java.util.regex.Pattern.compile("[a-z][a-z0-9_]{0,62}");

  public TenantAddress {
    // They become part of statements, which take no parameters for names.
    if (!NAME.matcher(schema).matches() || !NAME.matcher(role).matches()) {
      throw new IllegalArgumentException("Not the name of a tenant's schema or role");
    }
  }
}
