package dev.kaizen.web.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands in for the server's own pages, which would tell of classes and versions. What was thrown
 * is in the server's log and never in the page.
 */
@WebServlet(urlPatterns = ErrorServlet.PATH, asyncSupported = true)
public class ErrorServlet extends HttpServlet {
  static final String PATH = "/error";
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    PageHeaders.write(request, response);
    response.setStatus(status instanceof Integer known ? known : HttpServletResponse.SC_NOT_FOUND);
    page(response.getStatus()).write(response);
  }

  private static PlainPage page(int status) {
    return switch (status) {
      case 401 -> of("Log in first", "This is shown to people who are logged in.");
      case 403 -> of("You may not do this", "Ask a tenant-admin for the right to.");
      case 404 -> of("There is nothing at this address", "The link may be old.");
      case 405 -> of("This address does not take this method", "Use the console's own buttons.");
      default ->
          status >= 500
              ? of("This could not be done", "It is in the server's log. Try again in a minute.")
              : of("This request cannot be understood", "Start again from the console.");
    };
  }

  private static PlainPage of(String title, String text) {
    return new PlainPage(title, text, "<p><a href=\"/\">Go to Home</a></p>");
  }
}
