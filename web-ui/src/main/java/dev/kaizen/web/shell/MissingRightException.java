package dev.kaizen.web.shell;

import dev.kaizen.tenant.Permission;

/** A person opened a page that their roles do not reach. */
final class MissingRightException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Permission permission;

  MissingRightException(Permission permission) {
    super("Missing right " + permission);
    this.permission = permission;
  }

  Permission permission() {
    return permission;
  }
}
