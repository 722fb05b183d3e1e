package dev.kaizen.shared;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.sql.SQLException;
import java.util.Optional;

/** What the database itself forbids and says in words meant for people: SQL state {@code KZ001}. */
public final class Refusals {
  private static final String STATE = "KZ001";
  private static final String SEVERITY = "ERROR: ";

  private Refusals() {}

  /** WRONG_STATE in the database's words; empty for any other failure. */
  public static Optional<KaizenException> of(SQLException failure) {
    if (!STATE.equals(failure.getSQLState()) || failure.getMessage() == null) {
      return Optional.empty();
    }
    String first = failure.getMessage().lines().findFirst().orElse("");
    return Optional.of(
        new KaizenException(
            ErrorCode.WRONG_STATE,
            first.startsWith(SEVERITY) ? first.substring(SEVERITY.length()) : first,
            failure));
  }
}
