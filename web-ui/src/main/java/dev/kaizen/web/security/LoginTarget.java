package dev.kaizen.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The address a person wanted before the login, to which it leads them afterwards. */
final class LoginTarget {
  private static final String KEY = LoginTarget.class.getName();

  private LoginTarget() {}

  static void remember(HttpServletRequest request) {
    String query = request.getQueryString();
    request
        .getSession()
        .setAttribute(KEY, request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  /** An address within this console: it was taken from a request to it, never from a parameter. */
  static String take(HttpServletRequest request) {
    HttpSession session = request.getSession();
    String home = request.getContextPath() + "/";
    String target = session.getAttribute(KEY) instanceof String wanted ? wanted : home;
    session.removeAttribute(KEY);
    return target.startsWith("//") || target.startsWith("/\\") ? home : target;
  }
}
