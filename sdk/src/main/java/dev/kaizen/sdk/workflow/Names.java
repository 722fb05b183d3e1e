package dev.kaizen.sdk.workflow;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How things that people name may be called. */
final class Names {
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9_]{0,62}");

  private Names() {}

  static String requireSlug(String what, String name) {
    if (!SLUG.matcher(name).matches()) {
      throw new KaizenException(
          ErrorCode.INVALID_WORKFLOW,
          "%s '%s' must start with a lower-case letter and hold only a-z, 0-9 and '-', at most 63"
              .formatted(what, name));
    }
    return name;
  }

  static String requireFieldName(String name) {
    if (!FIELD.matcher(name).matches()) {
      throw new KaizenException(
          ErrorCode.INVALID_WORKFLOW,
          "Field '%s' must start with a lower-case letter and hold only letters, digits and '_', at most 63"
              .formatted(name));
    }
    return name;
  }

  static void requireFieldNames(Collection<String> names) {
    names.forEach(Names::requireFieldName);
  }

  /** An unmodifiable copy that keeps the author's order. */
  static Map<String, String> ordered(Map<String, String> expressions) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(expressions));
  }
}
