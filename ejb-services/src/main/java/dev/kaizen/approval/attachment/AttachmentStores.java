package dev.kaizen.approval.attachment;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Gives the feature its rows on the server. */
@ApplicationScoped
class AttachmentStores {
  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Produces
  @Dependent
  AttachmentStore attachments() {
    return new AttachmentStore(dataSource);
  }
}
