package dev.kaizen.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What the console tells the browser to refuse. A script in a page runs only when it carries the
 * page's number, which nobody who slips text into a page can know. {@code unsafe-eval} stays,
 * because Flow's client makes functions of what the server sends; see docs/security.md.
 */
final class PageHeaders {
  private PageHeaders() {}

  static void write(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; script-src 'self' 'unsafe-eval' 'nonce-"
            + ScriptNonce.of(request)
            + "'; script-src-attr 'none'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'");
  }
}
