package dev.kaizen.tenant;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a stolen session must not be enough for. */
public enum DangerousAct {
  DELETE_TENANT,
  CHANGE_MEMBERS,
  ROTATE_KEYS,
  CREATE_API_KEY,
  ERASE;

  /** As the configuration names it, such as {@code delete-tenant}. */
  public String configName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<DangerousAct> fromConfigName(String name) {
    return Arrays.stream(values()).filter(act -> act.configName().equals(name)).findFirst();
  }
}
