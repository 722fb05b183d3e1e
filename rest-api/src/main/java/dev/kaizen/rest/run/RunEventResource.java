package dev.kaizen.rest.run;

import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.request.Texts;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.run.RunService;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/runs/{id}/events")
@Tag(name = "runs")
@RequestScoped
public class RunEventResource {
  @Inject private RunService runs;
  @Inject private RunEventStreams streams;

  @GET
  @Requires(Permission.RUN_READ)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "A run's journal, oldest first; as a stream with Accept: text/event-stream",
      description =
          "The stream goes on after Last-Event-ID, sends a comment every 15 s, ends with an event"
              + " named end when the run is over, and is cut after 15 min: connect again then.")
  public Items<EventJson> page(@PathParam("id") UUID id, @BeanParam PageParams params) {
    PageRequest page = params.page();
    List<String> after = page.after(1);
    long seen = after == null ? 0 : seq("cursor", after.getFirst());
    List<Recorded> events = runs.events(id, seen, page.limit());
    String next =
        events.size() < page.limit() ? null : PageRequest.cursorOf(events.getLast().seq());
    return new Items<>(events.stream().map(EventJson::of).toList(), next);
  }

  /** A caller who names no form, or any, gets the page: qs ranks this one below it. */
  @GET
  @Requires(Permission.RUN_READ)
  @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
  @Operation(hidden = true)
  public void stream(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String last,
      @Context SseEventSink sink,
      @Context Sse sse) {
    long seen = last == null || last.isBlank() ? 0 : seq("Last-Event-ID", last);
    streams.open(Callers.current(), runs.get(id), seen, sink, sse);
  }

  private static long seq(String field, String text) {
    return Texts.number(field, text, 0, Integer.MAX_VALUE, 0);
  }
}
