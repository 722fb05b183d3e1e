package dev.kaizen.tenantadmin.apikey;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Turns the key that a request bears into its caller. */
@ApplicationScoped
public class ApiKeyDoor {
  @Inject private ApiKeyCheck check;

  /**
   * @param bearer what the request bears
   * @param wanted the tenant the request names; a key has one, and opens no other
   * @throws KaizenException UNAUTHENTICATED when it opens nothing; FORBIDDEN for another tenant
   */
  public Caller caller(String bearer, @Nullable String wanted) {
    ApiKeyText text = ApiKeyText.parse(bearer);
    Caller caller = opened(text);
    if (wanted != null && !wanted.equals(text.tenant())) {
      throw new KaizenException(
          ErrorCode.FORBIDDEN, "The API key is not one of the tenant you named");
    }
    return caller;
  }

  private Caller opened(ApiKeyText text) {
    try {
      return Callers.call(Caller.system(text.tenant(), "api-key"), () -> check.caller(text));
    } catch (KaizenException e) {
      if (e.code() == ErrorCode.TENANT_INACTIVE) {
        // There is no such tenant, or it is suspended: said in the words of a wrong key.
        throw ApiKeyText.unknown();
      }
      throw e;
    }
  }
}
