package dev.kaizen.web.approval;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Comments that are written but not sent, kept for as long as the person is logged in. */
final class Drafts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<UUID, String> comments = new ConcurrentHashMap<>();

  static Drafts mine() {
    VaadinSession session = VaadinSession.getCurrent();
    Drafts drafts = session.getAttribute(Drafts.class);
    if (drafts == null) {
      drafts = new Drafts();
      session.setAttribute(Drafts.class, drafts);
    }
    return drafts;
  }

  String of(UUID request) {
    return comments.getOrDefault(request, "");
  }

  void keep(UUID request, String comment) {
    if (comment.isBlank()) {
      comments.remove(request);
    } else {
      comments.put(request, comment);
    }
  }
}
