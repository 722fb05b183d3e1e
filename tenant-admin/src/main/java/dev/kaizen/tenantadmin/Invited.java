package dev.kaizen.tenantadmin;

import org.jspecify.annotations.Nullable;

/**
 * A new member.
 *
 * @param password for their first login, at which they must choose another; told here and kept
 *     nowhere. Null when the person has an account already
 */
public record Invited(Member member, @Nullable String password) {

  /** A record tells all it holds; this one keeps the password to itself. */
  @Override
  public String toString() {
    return "Invited[" + member.username() + "]";
  }
}
