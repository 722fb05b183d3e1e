package dev.kaizen.web.security;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where {@link LoginGuard} leads a person whose login did not come through. */
@WebServlet(LoginFailedServlet.PATH)
public class LoginFailedServlet extends HttpServlet {
  static final String PATH = "/login/failed";
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    new PlainPage(
            "The login did not come through",
            "It took too long or was begun in another window.",
            "<p><a href=\"/\">Log in again</a></p>")
        .write(response);
  }
}
