package dev.kaizen.web.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page of plain HTML, for the moments before or without a Vaadin session. */
record PlainPage(String title, String text, String more) {
  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s – Kaizen</title>
        <style>
          :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
          main { max-width: 26rem; margin: 15vh auto 0; padding: 0 1.5rem; }
          button { font: inherit; width: 100%%; padding: .7rem 1rem; margin: .3rem 0;
                   text-align: left; cursor: pointer; }
        </style>
      </head>
      <body><main><h1>%1$s</h1><p>%2$s</p>%3$s</main></body>
      </html>
      """;

  static final PlainPage NO_IDENTITY_SERVER =
      new PlainPage(
          "Login is not possible now",
          "The identity server does not answer. Try again in a minute; if it stays like this, the"
              + " server's operator must look after it.",
          "<p><a href=\"/\">Try again</a></p>");

  void write(HttpServletResponse response) throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().write(FRAME.formatted(escape(title), escape(text), more));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
