package dev.kaizen.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Lets a person of several tenants pick the one to work in, and tells a person of none what to do.
 * It stands before the console's pages, which are always pages of one tenant.
 */
@WebServlet(TenantChoiceServlet.PATH)
public class TenantChoiceServlet extends HttpServlet {
  static final String PATH = "/tenant";
  private static final long serialVersionUID = 1L;

  @Inject private transient SignedInSessions sessions;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<SignedIn> person = sessions.find(request);
    if (person.isEmpty()) {
      response.sendRedirect(request.getContextPath() + "/");
      return;
    }
    TenantChoicePage.of(person.get()).write(response);
  }

  /** A choice begins a new web session: no page of the tenant before lives on in it. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<SignedIn> person = sessions.find(request);
    String tenant = request.getParameter("tenant");
    if (person.isEmpty() || tenant == null) {
      response.sendRedirect(request.getContextPath() + "/");
      return;
    }
    if (!person.get().tenancy().tenants().containsKey(tenant)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    SignedIn chosen = person.get().choosing(tenant);
    String target = LoginTarget.take(request);
    sessions.end(request);
    sessions.begin(request, chosen);
    response.sendRedirect(target);
  }
}
