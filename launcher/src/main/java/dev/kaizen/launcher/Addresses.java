package dev.kaizen.launcher;

import dev.kaizen.launcher.settings.Settings;
import dev.kaizen.launcher.up.Progress;
import java.util.Set;

/** What a person who has just brought the system up wants to know. */
final class Addresses {
  private Addresses() {}

  static void print(Settings settings, Set<String> parts, Progress progress) {
    if (!parts.contains("liberty")) {
      return;
    }
    progress.line(
        """

          Console    %1$s
          REST       %1$s/api/v1
          Keycloak   %2$s
          Logs       %3$s

          Log in with the password "kaizen" (development realm only):
            acme     ada (tenant-admin)  wim (workflow-author)  rita, rob (reviewer)
                     cora (compliance-officer)  aud (auditor)  olga (operator)  mia (member)
            globex   the same with gl- in front, such as gl-ada
            no tenant  root, root2 (platform-admin)
        """
            .formatted(settings.console(), settings.issuer(), settings.logs()));
  }
}
