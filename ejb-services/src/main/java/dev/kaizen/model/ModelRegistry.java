package dev.kaizen.model;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.model.Embedder;
import dev.kaizen.sdk.model.Model;
import dev.kaizen.sdk.model.offline.OfflineEmbedder;
import dev.kaizen.sdk.model.offline.OfflineModel;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.jspecify.annotations.Nullable;

/** Gives the caller's tenant its models and embedders by the name of the connection. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ModelRegistry {

  /**
   * @param connection null for the tenant's usual one
   */
  public Model named(@Nullable String connection) {
    requireOffline(connection);
    return new OfflineModel();
  }

  /**
   * @param connection null for the built-in one
   */
  public Embedder embedder(@Nullable String connection) {
    requireOffline(connection);
    return new OfflineEmbedder();
  }

  private static void requireOffline(@Nullable String connection) {
    if (connection != null && !connection.equals("offline")) {
      throw new KaizenException(ErrorCode.NOT_FOUND, "No model connection " + connection);
    }
  }
}
