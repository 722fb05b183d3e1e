package dev.kaizen.rest.me;

import dev.kaizen.tenant.LastLogin;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When and how the caller last logged in, as the realm says. */
@Schema(
    name = "Login",
    example =
        """
        {"at":"2026-07-21T08:30:00Z","methods":["otp","pwd"]}""")
record LoginJson(Instant at, List<String> methods) {

  static @Nullable LoginJson of(@Nullable LastLogin login) {
    return login == null ? null : new LoginJson(login.at(), List.copyOf(login.methods()));
  }
}
