package dev.kaizen.web.security;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the window of {@link LoginAgainServlet} ends, and by its script closes. */
@WebServlet(LoginAgainServlet.DONE)
public class LoginDoneServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    new PlainPage(
            "You have logged in again",
            "Close this window and go on where you were: everything is still there.",
            "<script src=\"/console/login-done.js\"></script>")
        .write(response);
  }
}
