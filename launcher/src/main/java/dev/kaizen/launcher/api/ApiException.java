package dev.kaizen.launcher.api;

/** The server refused or did not answer; the message is a line for the person at the terminal. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ApiException(String message) {
    super(message);
  }

  public ApiException(String message, Throwable cause) {
    super(message, cause);
  }
}
