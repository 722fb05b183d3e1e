package dev.kaizen.rest.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.TokenTenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The token of a request. The container has checked signature, issuer, audience and life before and
 * leaves no principal when one of them is wrong.
 */
final class BearerToken {
  private static final JsonMapper JSON = new JsonMapper();

  private BearerToken() {}

  static TokenTenancy require(HttpServletRequest request) {
    if (request.getUserPrincipal() instanceof JsonWebToken token) {
      return TokenTenancy.of(claims(token.getRawToken()));
    }
    throw new KaizenException(
        ErrorCode.UNAUTHENTICATED, refusal(request.getHeader("Authorization")));
  }

  private static String refusal(@Nullable String authorization) {
    if (authorization == null) {
      return "Send a token of the realm in the header Authorization: Bearer TOKEN";
    }
    return authorization.startsWith("Bearer ")
        ? "The token has expired, is not signed by the realm or is not meant for Kaizen: get a new one"
        : "Only bearer tokens of the realm are taken: Authorization: Bearer TOKEN";
  }

  private static Map<String, Object> claims(String verified) {
    String payload = verified.split("\\.", -1)[1];
    String text = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    try {
      return JSON.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new KaizenException(ErrorCode.UNAUTHENTICATED, "The token cannot be read", e);
    }
  }
}
