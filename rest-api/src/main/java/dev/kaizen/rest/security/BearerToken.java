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
  private static final String BEARER = "Bearer ";

  private BearerToken() {}

  static TokenTenancy require(HttpServletRequest request) {
    if (request.getUserPrincipal() instanceof JsonWebToken token) {
      return TokenTenancy.of(claims(token.getRawToken()));
    }
    throw new KaizenException(
        ErrorCode.UNAUTHENTICATED, refusal(request.getHeader("Authorization")));
  }

  /** What the request bears, good or not; null when it bears nothing. */
  static @Nullable String textOf(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    return authorization != null && authorization.startsWith(BEARER)
        ? authorization.substring(BEARER.length())
        : null;
  }

  private static String refusal(@Nullable String authorization) {
    if (authorization == null) {
      return "Send a token of the realm or an API key in the header Authorization: Bearer TOKEN";
    }
    return authorization.startsWith(BEARER)
        ? "The token has expired, is not signed by the realm or is not meant for Kaizen: get a new one"
        : "Only bearer tokens of the realm and API keys are taken: Authorization: Bearer TOKEN";
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
