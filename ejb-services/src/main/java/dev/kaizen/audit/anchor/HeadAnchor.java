package dev.kaizen.audit.anchor;

import dev.kaizen.verifier.SignedHead;
import java.util.Optional;

/** A place outside the database that keeps signed heads, and from which nothing is taken back. */
public interface HeadAnchor {
  /**
   * @param note the head's whole text; kept unless one of as many entries or more is there
   */
  void keep(String tenant, String note);

  /** The one of most entries. */
  Optional<SignedHead> newest(String tenant);
}
