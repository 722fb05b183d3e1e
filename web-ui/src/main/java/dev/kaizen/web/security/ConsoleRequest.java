package dev.kaizen.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** What a request to the console wants, as far as the login cares. */
enum ConsoleRequest {
  /** The program of the pages, the same for everybody. */
  STATIC,
  /** A person opens an address. */
  PAGE,
  /** An open page tells the server what a person did. */
  CONVERSATION,
  /** An open page says it is still open; nobody need sit before it. */
  HEARTBEAT,
  OTHER;

  static ConsoleRequest of(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String conversation = request.getParameter("v-r");
    if (conversation != null) {
      return switch (conversation) {
        case "uidl", "push" -> CONVERSATION;
        case "heartbeat" -> HEARTBEAT;
        default -> OTHER;
      };
    }
    if (isStatic(path)) {
      return STATIC;
    }
    return isNavigation(request) ? PAGE : OTHER;
  }

  /**
   * Whether a person goes somewhere. A page's own fetches and frames may ask for HTML too; they
   * must not become the address to which the login leads, nor begin a login beside the person's
   * own.
   */
  private static boolean isNavigation(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return false;
    }
    String destination = request.getHeader("Sec-Fetch-Dest");
    if (destination != null) {
      return destination.equals("document");
    }
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("text/html");
  }

  /** Vaadin's bundle. Downloads of a session lie under /VAADIN/dynamic and are not static. */
  private static boolean isStatic(String path) {
    return path.equals("/favicon.ico")
        || path.startsWith("/VAADIN/build/")
        || path.startsWith("/VAADIN/static/");
  }
}
