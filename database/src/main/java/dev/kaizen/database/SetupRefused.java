package dev.kaizen.database;

/** The server is not fit for Kaizen or refused a step; the message is one sentence for a person. */
public final class SetupRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SetupRefused(String message) {
    super(message);
  }

  SetupRefused(String message, Throwable cause) {
    super(message + ": " + firstLine(cause), cause);
  }

  private static String firstLine(Throwable cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
