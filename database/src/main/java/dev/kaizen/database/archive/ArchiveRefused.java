package dev.kaizen.database.archive;

import org.jspecify.annotations.Nullable;

/** The file or the tenant is not fit for it; the message is one sentence for a person. */
public final class ArchiveRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ArchiveRefused(String message) {
    this(message, null);
  }

  ArchiveRefused(String message, @Nullable Throwable cause) {
    super(cause == null ? message : message + ": " + cause.getMessage(), cause);
  }
}
