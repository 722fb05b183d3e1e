package dev.kaizen.tenant;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;

/** What is said to who knocks at a tenant that is suspended, is being deleted, or is none. */
public final class InactiveTenant {
  private InactiveTenant() {}

  public static KaizenException refusal(String tenant) {
    return new KaizenException(
        ErrorCode.TENANT_INACTIVE,
        "The tenant '%s' is not active: ask the platform's operator".formatted(tenant));
  }
}
