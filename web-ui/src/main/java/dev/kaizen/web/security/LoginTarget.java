package dev.kaizen.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The address a person wanted before the login, to which it leads them afterwards. */
final class LoginTarget {
  private static final String KEY = LoginTarget.class.getName();

  private LoginTarget() {}

  static void remember(HttpServletRequest request) {
    String query = request.getQueryString();
    put(request, request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  /** A page of the login's own, by its path in this console. */
  static void remember(HttpServletRequest request, String path) {
    put(request, request.getContextPath() + path);
  }

  private static void put(HttpServletRequest request, String address) {
    request.getSession().setAttribute(KEY, address);
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
