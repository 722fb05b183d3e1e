package dev.kaizen.tenantadmin;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.regex.Pattern;

/** A person who is to become a member. */
public record Newcomer(String username, String email, String firstName, String lastName) {
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
  private static final int MOST_NAME = 100;

  public Newcomer {
    if (!USERNAME.matcher(username).matches()) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "username must have 1 to 100 characters of a-z, 0-9, '.', '_', '@' and '-'");
    }
    if (!EMAIL.matcher(email).matches()) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, "email is no e-mail address");
    }
    requireName("firstName", firstName);
    requireName("lastName", lastName);
  }

  private static void requireName(String field, String name) {
    if (name.isBlank() || name.length() > MOST_NAME) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, field + " must have 1 to 100 characters");
    }
  }
}
