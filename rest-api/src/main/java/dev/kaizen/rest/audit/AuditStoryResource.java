package dev.kaizen.rest.audit;

import dev.kaizen.rest.security.Requires;
import dev.kaizen.run.story.StoryService;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/audit/runs/{id}/story")
@Tag(name = "audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AuditStoryResource {
  @Inject private StoryService stories;

  @GET
  @Requires(Permission.AUDIT_READ)
  @Operation(
      summary = "A run from trigger to outcome: who did, saw and decided what, and what it knew",
      description =
          "Made from the audit trail; each event of the journal is held against its hash.")
  public StoryJson story(@PathParam("id") UUID id) {
    return StoryJson.of(stories.of(id));
  }
}
