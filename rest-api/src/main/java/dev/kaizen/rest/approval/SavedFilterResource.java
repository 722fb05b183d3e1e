package dev.kaizen.rest.approval;

import dev.kaizen.approval.SavedFilter;
import dev.kaizen.approval.SavedFilterService;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Parts of the inbox that each person keeps for themselves. */
@Path("/approval-filters")
@Tag(name = "approvals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SavedFilterResource {
  @Inject private SavedFilterService filters;

  @GET
  @Requires(Permission.APPROVAL_READ)
  @Operation(summary = "Your saved filters of the inbox, by name; at most 50")
  public List<SavedFilterJson> mine() {
    return filters.mine().stream().map(SavedFilterJson::of).toList();
  }

  @PUT
  @Requires(Permission.APPROVAL_READ)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Keep a filter, in the place of one of the same name")
  public SavedFilterJson save(SavedFilterJson body) {
    filters.save(new SavedFilter(body.name(), body.query()));
    return body;
  }

  @DELETE
  @Requires(Permission.APPROVAL_READ)
  @Path("/{name}")
  @Operation(summary = "Keep a filter no longer")
  public void remove(@PathParam("name") String name) {
    filters.remove(name);
  }
}
