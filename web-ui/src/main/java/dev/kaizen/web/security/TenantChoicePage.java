package dev.kaizen.web.security;

import java.util.stream.Collectors;

/**
 * The page that asks for a tenant; plain HTML, as no Vaadin session may exist before the choice.
 */
final class TenantChoicePage {
  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Kaizen</title>
        <style>
          :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
          main { max-width: 26rem; margin: 15vh auto 0; padding: 0 1.5rem; }
          button { font: inherit; width: 100%%; padding: .7rem 1rem; margin: .3rem 0; text-align: left; cursor: pointer; }
        </style>
      </head>
      <body><main><h1>%s</h1><p>%s</p>%s<p><a href="/logout">Log out</a></p></main></body>
      </html>
      """;

  private TenantChoicePage() {}

  static String of(SignedIn person) {
    if (person.tenancy().tenants().isEmpty()) {
      return FRAME.formatted(
          "No tenant yet",
          "You are known as %s, but you belong to no tenant. Ask a tenant-admin to add you, then log in again."
              .formatted(escape(person.tenancy().username())),
          "");
    }
    String buttons =
        person.tenancy().tenants().keySet().stream()
            .map(TenantChoicePage::button)
            .collect(Collectors.joining());
    return FRAME.formatted(
        "Choose a tenant",
        "You belong to several. What you see and do is always in one of them.",
        "<form method=\"post\" action=\"/tenant\">" + buttons + "</form>");
  }

  private static String button(String slug) {
    return "<button name=\"tenant\" value=\"%1$s\">%1$s</button>".formatted(escape(slug));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
