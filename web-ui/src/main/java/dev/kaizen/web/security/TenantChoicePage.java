package dev.kaizen.web.security;

import java.util.stream.Collectors;

/** Asks for a tenant; plain HTML, as no Vaadin session may exist before the choice. */
final class TenantChoicePage {
  private static final String LOGOUT = "<p><a href=\"/logout\">Log out</a></p>";

  private TenantChoicePage() {}

  static PlainPage of(SignedIn person) {
    if (person.tenancy().tenants().isEmpty()) {
      return new PlainPage(
          "No tenant yet",
          "You are known as %s, but you belong to no tenant. Ask a tenant-admin to add you, then log in again."
              .formatted(person.tenancy().username()),
          LOGOUT);
    }
    String buttons =
        person.tenancy().tenants().keySet().stream()
            .map(TenantChoicePage::button)
            .collect(Collectors.joining());
    return new PlainPage(
        "Choose a tenant",
        "You belong to several. What you see and do is always in one of them.",
        "<form method=\"post\" action=\"/tenant\">" + buttons + "</form>" + LOGOUT);
  }

  private static String button(String slug) {
    return "<button name=\"tenant\" value=\"%1$s\">%1$s</button>".formatted(PlainPage.escape(slug));
  }
}
