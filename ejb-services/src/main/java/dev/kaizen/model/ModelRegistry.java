package dev.kaizen.model;

import dev.kaizen.model.ModelDesk.Opened;
import dev.kaizen.model.provider.EgressPolicy;
import dev.kaizen.model.provider.OpenAiEmbedder;
import dev.kaizen.model.provider.OpenAiEndpoint;
import dev.kaizen.model.provider.OpenAiModel;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.model.Embedder;
import dev.kaizen.sdk.model.Model;
import dev.kaizen.sdk.model.offline.OfflineEmbedder;
import dev.kaizen.sdk.model.offline.OfflineModel;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.usage.ModelMeter;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives the caller's tenant its models and embedders by the name of the connection. Whoever may run
 * a workflow or ask a knowledge base uses its model, so the connection is read in the server's own
 * name; its key stays in here, and every call goes through the {@link ModelMeter}.
 *
 * <p>Outside transactions: what is given calls a provider and must not hold one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ModelRegistry {
  private static final String USUAL = "default";
  private static final Duration TIMEOUT = Duration.ofSeconds(120);

  @Inject private ModelDesk desk;
  @Inject private EgressPolicy egress;
  @Inject private ModelMeter meter;

  /**
   * NOT_FOUND when there is no such connection.
   *
   * @param connection null for the tenant's usual one: {@code default} if there is one, else {@code
   *     offline}
   */
  public Model named(@Nullable String connection) {
    if (connection == null) {
      return open(USUAL).map(this::model).orElseGet(() -> offline(ModelService.OFFLINE));
    }
    return connection.equals(ModelService.OFFLINE)
        ? offline(connection)
        : model(open(connection).orElseThrow(() -> ModelDesk.unknown(connection)));
  }

  /**
   * NOT_FOUND when there is no such connection.
   *
   * @param connection null for the built-in one
   */
  public Embedder embedder(@Nullable String connection) {
    if (connection == null
        || connection.equals(OfflineEmbedder.NAME)
        || connection.equals(ModelService.OFFLINE)) {
      return new OfflineEmbedder();
    }
    Opened opened = open(connection).orElseThrow(() -> ModelDesk.unknown(connection));
    return switch (opened.connection().provider()) {
      case OFFLINE -> new OfflineEmbedder();
      case OPENAI -> new OpenAiEmbedder(endpoint(opened), meter);
    };
  }

  private Model model(Opened opened) {
    return switch (opened.connection().provider()) {
      case OFFLINE -> offline(opened.connection().name());
      case OPENAI -> new OpenAiModel(endpoint(opened), meter);
    };
  }

  private Model offline(String connection) {
    return new MeteredModel(new OfflineModel(), connection, OfflineModel.NAME, meter);
  }

  private OpenAiEndpoint endpoint(Opened opened) {
    ModelConnection connection = opened.connection();
    String baseUrl = connection.baseUrl();
    if (baseUrl == null) {
      throw new KaizenException(
          ErrorCode.INTERNAL,
          "The model connection '%s' has no address".formatted(connection.name()));
    }
    return new OpenAiEndpoint(
        connection.name(), baseUrl, connection.model(), opened.apiKey(), TIMEOUT, egress);
  }

  private Optional<Opened> open(String name) {
    Caller server = Caller.system(Callers.current().requireTenant(), "models");
    return Callers.call(server, () -> desk.open(name));
  }
}
