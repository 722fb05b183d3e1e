package dev.kaizen.tenantadmin.store;

import dev.kaizen.database.Migrator;
import dev.kaizen.database.SetupRefused;
import dev.kaizen.database.TenantRemoval;
import dev.kaizen.database.TenantSchema;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Schemas and roles of tenants. */
@ApplicationScoped
public class TenantSchemas {
  @Resource(lookup = "jdbc/kaizen-owner")
  private DataSource owner;

  public void make(String slug) {
    told(() -> new Migrator(owner).makeSchema(new TenantSchema(slug)));
  }

  /** Refused for a tenant that was ever opened. */
  public void removeUnopened(String slug) {
    told(() -> new TenantRemoval(owner).removeUnopened(new TenantSchema(slug)));
  }

  private static void told(Runnable work) {
    try {
      work.run();
    } catch (SetupRefused e) {
      throw new KaizenException(ErrorCode.INTERNAL, String.valueOf(e.getMessage()), e);
    }
  }
}
