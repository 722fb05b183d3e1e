package dev.kaizen.tenantadmin;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant is made from.
 *
 * @param administrator the first tenant-admin; null when one is added later
 * @param requestedBy the platform administrator who wants it
 */
public record NewTenant(
    String slug, String name, @Nullable Newcomer administrator, String requestedBy) {
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,30}");
  private static final int LONGEST_NAME = 200;

  public NewTenant {
    if (!SLUG.matcher(slug).matches()) {
      throw invalid(
          "slug must have 2 to 31 characters of a-z, 0-9 and '-', and start with a letter");
    }
    name = requireName(name);
  }

  /** The display name without blanks around it. */
  static String requireName(String name) {
    String stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw invalid("name must have 1 to %d characters".formatted(LONGEST_NAME));
    }
    return stripped;
  }

  private static KaizenException invalid(String message) {
    return new KaizenException(ErrorCode.INVALID_INPUT, message);
  }
}
