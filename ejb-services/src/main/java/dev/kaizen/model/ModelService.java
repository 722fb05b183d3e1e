package dev.kaizen.model;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.model.ModelConnection.Provider;
import dev.kaizen.model.provider.EgressPolicy;
import dev.kaizen.model.store.ConnectionStore;
import dev.kaizen.model.store.StoredConnection;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.sdk.model.ModelRequest;
import dev.kaizen.sdk.model.Signature;
import dev.kaizen.sdk.model.offline.OfflineModel;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.SecretVault;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's model connections. A connection named {@code offline} is always there; one named
 * {@code default} is used where nobody names another. A key is sealed before it is stored and never
 * shown again.
 */
@Stateless
public class ModelService {
  static final String OFFLINE = "offline";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final int MAX_MODEL = 200;
  private static final Signature PING =
      new Signature(
          "Answer the question in one short sentence.",
          List.of(Field.required("answer", FieldType.STRING, "The answer")));

  @Inject private ConnectionStore store;
  @Inject private SecretVault vault;
  @Inject private AuditLog audit;
  @Inject private EgressPolicy egress;
  @Inject private Clock clock;
  @Inject private ModelDesk desk;
  @Inject private ModelRegistry registry;

  @TenantScoped(Permission.MODEL_READ)
  public List<ModelConnection> list() {
    return Stream.concat(
            Stream.of(offline()), store.all().stream().map(StoredConnection::connection))
        .toList();
  }

  /**
   * ALREADY_EXISTS when the name is taken; EGRESS_REFUSED when the operator does not allow the
   * host.
   */
  @TenantScoped(Permission.MODEL_EDIT)
  public ModelConnection create(
      String name,
      Provider provider,
      @Nullable String baseUrl,
      String model,
      @Nullable String apiKey) {
    requireName(name);
    @Nullable String url = checkedUrl(provider, baseUrl);
    @Nullable String key = apiKey == null || apiKey.isBlank() ? null : apiKey.strip();
    var connection =
        new ModelConnection(
            name,
            provider,
            url,
            checkedModel(provider, model),
            key != null,
            Callers.current().username(),
            clock.instant());
    byte @Nullable [] sealed =
        key == null ? null : vault.seal(purpose(name), key.getBytes(StandardCharsets.UTF_8));
    if (!store.add(new StoredConnection(connection, sealed))) {
      throw taken(name);
    }
    Map<String, Object> told = new TreeMap<>();
    told.put("provider", provider.name());
    told.put("model", connection.model());
    told.put("hasKey", connection.hasKey());
    if (url != null) {
      told.put("baseUrl", url);
    }
    audit.append(new AuditEvent("model.connection-created", "model-connection", name, told));
    return connection;
  }

  /** Asks the connection one small question; what answered is named in the answer. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ModelAnswer test(String name) {
    desk.requireTestable(name);
    return registry
        .named(name)
        .answer(new ModelRequest(PING, Map.of("question", "What are you?"), List.of()));
  }

  /** What a connection's key is sealed for. */
  static String purpose(String name) {
    return "model:" + name;
  }

  private static ModelConnection offline() {
    return new ModelConnection(
        OFFLINE, Provider.OFFLINE, null, OfflineModel.NAME, false, "kaizen", Instant.EPOCH);
  }

  private static void requireName(String name) {
    if (name.equals(OFFLINE)) {
      throw taken(name);
    }
    if (!NAME.matcher(name).matches()) {
      throw invalid(
          "name must start with a lower-case letter and hold only a-z, 0-9 and '-', at most 63");
    }
  }

  private @Nullable String checkedUrl(Provider provider, @Nullable String baseUrl) {
    return switch (provider) {
      case OFFLINE -> {
        if (baseUrl != null && !baseUrl.isBlank()) {
          throw invalid("baseUrl: the offline model calls nobody; leave it out");
        }
        yield null;
      }
      case OPENAI -> {
        if (baseUrl == null || baseUrl.isBlank()) {
          throw invalid("baseUrl is missing: give the endpoint's, such as https://host/v1");
        }
        yield egress.require(baseUrl.strip()).toString();
      }
    };
  }

  private static String checkedModel(Provider provider, String model) {
    if (provider == Provider.OFFLINE) {
      return OfflineModel.NAME;
    }
    if (model.isBlank() || model.length() > MAX_MODEL) {
      throw invalid(
          "model must be the name of a model, at most %d characters".formatted(MAX_MODEL));
    }
    return model.strip();
  }

  private static KaizenException taken(String name) {
    return new KaizenException(
        ErrorCode.ALREADY_EXISTS,
        "A model connection named '%s' is there already: choose another name".formatted(name));
  }

  private static KaizenException invalid(String message) {
    return new KaizenException(ErrorCode.INVALID_INPUT, message);
  }
}
