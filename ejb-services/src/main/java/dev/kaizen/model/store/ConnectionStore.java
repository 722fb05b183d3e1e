package dev.kaizen.model.store;

import java.util.List;
import java.util.Optional;

/** The tenant's model connections, in the caller's transaction. */
public interface ConnectionStore {
  /** By name. */
  List<StoredConnection> all();

  Optional<StoredConnection> find(String name);

  /** False when the name is taken. */
  boolean add(StoredConnection connection);
}
