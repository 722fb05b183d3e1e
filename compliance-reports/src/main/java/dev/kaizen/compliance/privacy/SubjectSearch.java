package dev.kaizen.compliance.privacy;

import dev.kaizen.background.BackgroundWork;
import dev.kaizen.compliance.privacy.SubjectRequest.Search;
import dev.kaizen.compliance.store.SubjectPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;

/** Searches for a person, one source after another, each in a transaction of its own. */
@ApplicationScoped
public class SubjectSearch implements BackgroundWork {
  static final String NAME = "subject-search";
  private static final System.Logger LOG = System.getLogger(SubjectSearch.class.getName());

  /** Looked up when there is work: the worker starts before this module has its beans. */
  @Inject private Provider<SubjectRequestService> service;

  @Inject private Provider<SubjectSearchDesk> desk;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome run(String key) {
    UUID id = UUID.fromString(key.substring(0, key.indexOf('/')));
    SubjectRequestService requests = service.get();
    Optional<String> pattern = requests.wanted(id);
    if (pattern.isPresent()) {
      try {
        requests.searched(id, Search.State.DONE, search(id, pattern.get()));
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "The search for the request " + id + " failed", e);
        requests.searched(id, Search.State.FAILED, false);
      }
    }
    return new Outcome.Done();
  }

  /** Whether there is more than could be listed. */
  private boolean search(UUID id, String pattern) {
    boolean more = false;
    for (int source = 0; source < SubjectPlaces.sources(); source++) {
      more |= desk.get().add(source, id, pattern);
    }
    return more;
  }
}
