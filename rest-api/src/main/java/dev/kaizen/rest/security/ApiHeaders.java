package dev.kaizen.rest.security;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What every answer tells the browser that may stand between: do not guess, frame, keep or tell.
 */
final class ApiHeaders {
  private ApiHeaders() {}

  static void write(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
  }
}
