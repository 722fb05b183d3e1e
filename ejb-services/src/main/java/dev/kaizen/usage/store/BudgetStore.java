package dev.kaizen.usage.store;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.usage.Budget;
import dev.kaizen.usage.BudgetStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The tenant's budgets, in the caller's transaction. */
public interface BudgetStore {
  /** By name. */
  Page<Budget> list(PageRequest page);

  Optional<Budget> find(UUID id);

  /** With what is used in the period that holds {@code now}. */
  BudgetStatus status(Budget budget, Instant now);

  /** False when the name is taken. */
  boolean add(Budget budget);

  /** False when the revision is another by now; ALREADY_EXISTS when the new name is taken. */
  boolean change(Budget changed, int expected);

  boolean remove(UUID id, int expected);
}
