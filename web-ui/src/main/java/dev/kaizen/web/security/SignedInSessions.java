package dev.kaizen.web.security;

import dev.kaizen.tenant.MemberStanding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;

/** Who is signed in, kept in the web session and renewed when the token's short life ends. */
@ApplicationScoped
public class SignedInSessions {
  private static final String KEY = SignedIn.class.getName();

  @Inject private Realm realm;
  @Inject private MemberStanding members;

  /** The same person's further login goes into the session their open pages have. */
  void begin(HttpServletRequest request, SignedIn person) {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(KEY) instanceof SignedIn before) {
      Optional<SignedIn> same = before.loggedInAgain(person);
      if (same.isPresent()) {
        session.setAttribute(KEY, same.get());
        return;
      }
      session.invalidate();
    } else if (session != null) {
      // The session's id from before the login may be known to somebody else.
      request.changeSessionId();
    }
    request.getSession().setAttribute(KEY, person);
  }

  /** The person behind a request; empty, and the web session ended, when the realm lets go. */
  Optional<SignedIn> find(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(KEY) instanceof SignedIn person)) {
      return Optional.empty();
    }
    return isFresh(person) ? Optional.of(person) : renew(session);
  }

  void replace(HttpServletRequest request, SignedIn person) {
    request.getSession().setAttribute(KEY, person);
  }

  void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** One renewal a session at a time: the pages of a person ask in parallel. */
  private Optional<SignedIn> renew(HttpSession session) {
    synchronized (session.getId().intern()) {
      if (!(session.getAttribute(KEY) instanceof SignedIn person)) {
        return Optional.empty();
      }
      if (isFresh(person)) {
        return Optional.of(person);
      }
      Optional<SignedIn> renewed = realm.renew(person).flatMap(person::renewed);
      renewed.ifPresentOrElse(p -> session.setAttribute(KEY, p), session::invalidate);
      return renewed;
    }
  }

  /** Neither over nor from before a change of the person's roles. */
  private boolean isFresh(SignedIn person) {
    return Instant.now().isBefore(person.validUntil())
        && person
            .caller()
            .filter(caller -> caller.tenant() != null)
            .map(
                caller ->
                    members.isCurrent(
                        caller.requireTenant(), caller.username(), person.tenancy().issuedAt()))
            .orElse(true);
  }
}
