package dev.kaizen.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/** The number a page's own scripts carry; another one for each answer. */
public final class ScriptNonce {
  private static final String KEY = ScriptNonce.class.getName();
  private static final int BYTES = 18;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ScriptNonce() {}

  public static String of(HttpServletRequest request) {
    if (request.getAttribute(KEY) instanceof String known) {
      return known;
    }
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    request.setAttribute(KEY, nonce);
    return nonce;
  }
}
