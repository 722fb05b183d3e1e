package dev.kaizen.web.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import dev.kaizen.sdk.error.ErrorCode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a page keeps in its address, so that a pasted link opens the same view. */
public final class Addresses {
  private Addresses() {}

  public static Optional<String> get(BeforeEvent event, String name) {
    return event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter(name)
        .filter(value -> !value.isBlank());
  }

  /** Parameters without the blank ones. */
  public static QueryParameters query(Map<String, String> parameters) {
    Map<String, String> kept = new TreeMap<>(parameters);
    kept.values().removeIf(String::isBlank);
    return QueryParameters.simple(kept);
  }

  /** A word of an address; one that is no constant of the type counts as not given. */
  public static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(word))
        .findFirst();
  }

  /** What the id in the address names; without it, the page that says so. */
  public static <T> T named(BeforeEnterEvent event, String missing, Function<UUID, T> find) {
    UUID id;
    try {
      id = UUID.fromString(event.getRouteParameters().get("id").orElse(""));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException(missing);
    }
    return found(missing, () -> find.apply(id));
  }

  /** What is looked for; without it, the page that says so. */
  public static <T> T found(String missing, Supplier<T> find) {
    try {
      return find.get();
    } catch (RuntimeException e) {
      if (Failures.is(e, ErrorCode.NOT_FOUND)) {
        throw new NotFoundException(missing);
      }
      throw e;
    }
  }
}
