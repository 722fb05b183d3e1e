package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.register.ProcessingRecordService;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The record of processing activities (GDPR Article 30). */
@Path("/compliance/processing-record")
@Tag(name = "compliance")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProcessingResource {
  @Inject private ProcessingRecordService processing;

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Operation(
      summary = "What each workflow in force does with data, by name",
      description = "Written from its graph and the register each time it is asked for.")
  public Items<ProcessingJson> list(@BeanParam PageParams params) {
    return Items.of(processing.list(params.page()), ProcessingJson::of);
  }
}
