package dev.kaizen.tenant;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a person last proved to the realm who they are, and how; not when their token was issued,
 * which may be renewed for hours without asking them anything.
 *
 * <p>A login through the browser stands in the standard claim {@code auth_time}, in seconds. A
 * password grant has none in Keycloak, only its record of each step that was passed, in {@code
 * login_steps}; the newest counts. What says neither gives no login, and who has none is never
 * fresh.
 *
 * @param methods as the realm names them in {@code amr}, such as {@code pwd} and {@code otp}; empty
 *     when it does not say
 */
public record LastLogin(Instant at, Set<String> methods) implements Serializable {
  private static final Set<String> SECOND_FACTORS = Set.of("otp", "hwk", "swk", "mfa");
  private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);

  public LastLogin {
    methods = Collections.unmodifiableSet(new TreeSet<>(methods));
  }

  /** Reads the claims of a verified token. */
  static Optional<LastLogin> of(Map<String, ?> claims) {
    return seconds(claims).map(at -> new LastLogin(Instant.ofEpochSecond(at), methods(claims)));
  }

  /** Whether something was shown beside the password: a code or a key. */
  public boolean hasSecondFactor() {
    return methods.stream().anyMatch(SECOND_FACTORS::contains);
  }

  /** Whether it lies no further back than that; never when it lies in the future. */
  public boolean isWithin(Duration age, Instant now) {
    return !at.isBefore(now.minus(age)) && !at.isAfter(now.plus(CLOCKS_DIFFER_BY));
  }

  private static Optional<Long> seconds(Map<String, ?> claims) {
    if (claims.get("auth_time") instanceof Number at) {
      return Optional.of(at.longValue());
    }
    if (claims.get("login_steps") instanceof Map<?, ?> steps) {
      return steps.values().stream()
          .filter(Number.class::isInstance)
          .map(at -> ((Number) at).longValue())
          .max(Long::compare);
    }
    return Optional.empty();
  }

  private static Set<String> methods(Map<String, ?> claims) {
    Set<String> found = new TreeSet<>();
    if (claims.get("amr") instanceof Iterable<?> names) {
      names.forEach(name -> found.add(String.valueOf(name)));
    }
    return found;
  }
}
