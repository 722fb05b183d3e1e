package dev.kaizen.rest.knowledge;

import dev.kaizen.knowledge.KnowledgeService;
import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.sdk.workflow.SearchMode;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/knowledge-bases")
@Tag(name = "knowledge")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class KnowledgeBaseResource {
  @Inject private KnowledgeService knowledge;
  @Inject private Once once;

  @GET
  @Requires(Permission.KNOWLEDGE_READ)
  @Operation(summary = "The tenant's knowledge bases")
  public Items<KnowledgeBaseJson> list(@BeanParam PageParams params) {
    return Items.of(knowledge.list(params.page()), KnowledgeBaseJson::of);
  }

  @POST
  @Requires(Permission.KNOWLEDGE_EDIT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "A new, empty knowledge base; its embedding model never changes")
  @APIResponseSchema(value = KnowledgeBaseJson.class, responseCode = "201")
  public Response create(CreateKnowledgeBase body) {
    return once.atomically(
            body,
            () ->
                Answer.created(
                    "/knowledge-bases/" + body.name(),
                    KnowledgeBaseJson.of(
                        knowledge.create(
                            body.name(),
                            body.titleOrName(),
                            body.descriptionOrNone(),
                            body.embeddingModel()))))
        .toResponse();
  }

  @GET
  @Requires(Permission.KNOWLEDGE_READ)
  @Path("/{name}")
  @Operation(summary = "A knowledge base with its counts")
  public KnowledgeBaseJson get(@PathParam("name") String name) {
    return KnowledgeBaseJson.of(knowledge.get(name));
  }

  @POST
  @Requires(Permission.KNOWLEDGE_READ)
  @Path("/{name}/search")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Passages for a query, best first")
  @APIResponseSchema(Passages.class)
  public Response search(@PathParam("name") String name, Search body) {
    SearchMode mode = body.modeOrHybrid();
    return once.repeatably(
            body,
            () ->
                Answer.ok(
                    Items.of(
                        knowledge.search(name, body.query(), body.kOrUsual(), mode).stream()
                            .map(PassageJson::of)
                            .toList())))
        .toResponse();
  }

  @POST
  @Requires(Permission.KNOWLEDGE_READ)
  @Path("/{name}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "An answer from the documents, with citations, or a word that there is none")
  @APIResponseSchema(AnswerJson.class)
  public Response answer(@PathParam("name") String name, Ask body) {
    Ask.Strategy strategy = body.strategyOrSimple();
    return once.repeatably(
            body,
            () ->
                switch (strategy) {
                  case SIMPLE -> Answer.ok(AnswerJson.of(knowledge.answer(name, body.question())));
                })
        .toResponse();
  }

  /** The found passages, as OpenAPI needs a type for it. */
  public record Passages(List<PassageJson> items) {}
}
