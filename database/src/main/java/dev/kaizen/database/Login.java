package dev.kaizen.database;

/** A role that may log in, with its password. Its text form keeps the password to itself. */
public record Login(String user, String password) {
  public Login {
    if (user.isBlank() || password.isBlank()) {
      throw new IllegalArgumentException("A login needs a user and a password");
    }
  }

  @Override
  public String toString() {
    return user;
  }
}
