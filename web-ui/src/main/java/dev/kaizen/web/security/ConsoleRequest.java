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
   * Whether a person goes somewhere. A page's own fetches may ask for HTML too, and must not become
   * the address to which the login leads.
   */
  private static boolean isNavigation(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return false;
    }
    String mode = request.getHeader("Sec-Fetch-Mode");
    if (mode != null) {
      return mode.equals("navigate");
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
