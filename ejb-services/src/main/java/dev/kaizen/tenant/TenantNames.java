package dev.kaizen.tenant;

/** How a tenant's schema and role are called. */
public final class TenantNames {
  private TenantNames() {}

  public static String schemaOf(String slug) {
    return "tenant_" + slug.replace('-', '_');
  }

  public static String roleOf(String slug) {
    return schemaOf(slug);
  }
}
