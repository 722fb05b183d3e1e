package dev.kaizen.web.approval;

import dev.kaizen.web.ui.Numbers;
import java.util.Map;
import java.util.Optional;

/** The sum an action is about, when it names an amount and a currency. */
public final class Money {
  private Money() {}

  public static Optional<String> of(Map<String, Object> action) {
    return action.get("amount") instanceof Number amount
            && action.get("currency") instanceof String currency
        ? Optional.of(Numbers.money(amount) + " " + currency)
        : Optional.empty();
  }
}
