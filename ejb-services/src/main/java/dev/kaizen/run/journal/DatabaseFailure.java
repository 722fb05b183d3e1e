package dev.kaizen.run.journal;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a failed transaction says about another try. */
enum DatabaseFailure {
  /** Not reachable, restarting, full, or two transactions were in each other's way: it may pass. */
  AWAY,
  /** Something in what was to be written cannot be: without it the rest can. */
  REFUSED,
  /** Neither another try nor another selection would help. */
  BROKEN;

  private static final int DEEPEST_CAUSE = 20;

  static DatabaseFailure of(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof SQLException failure) {
        return of(failure.getSQLState());
      }
      cause = cause.getCause();
    }
    return thrown instanceof RuntimeException ? REFUSED : BROKEN;
  }

  /** By the class of the state, as PostgreSQL's manual lists them; pools give none. */
  private static DatabaseFailure of(@Nullable String state) {
    if (state == null || state.length() < 2) {
      return AWAY;
    }
    return switch (state.substring(0, 2).toUpperCase(Locale.ROOT)) {
      case "08", "25", "40", "53", "55", "57", "58" -> AWAY;
      case "21", "22", "23", "54" -> REFUSED;
      default -> BROKEN;
    };
  }
}
