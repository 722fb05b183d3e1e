package dev.kaizen.model;

import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tenant's model connections. A connection named {@code offline} is always there. */
@Stateless
public class ModelService {

  @TenantScoped(Permission.MODEL_READ)
  public List<ModelConnection> list() {
    throw new UnsupportedOperationException();
  }

  @TenantScoped(Permission.MODEL_EDIT)
  public ModelConnection create(
      String name,
      ModelConnection.Provider provider,
      @Nullable String baseUrl,
      String model,
      @Nullable String apiKey) {
    throw new UnsupportedOperationException();
  }

  /** Asks the connection one small question; what answered is named in the answer. */
  @TenantScoped(Permission.MODEL_EDIT)
  public ModelAnswer test(String name) {
    throw new UnsupportedOperationException();
  }
}
